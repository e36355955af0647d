package org.qianyi.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.qianyi.RandomProfiles;
import org.qianyi.benchmark.handwritten.HandWritten;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Division;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.language.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** What the benchmarks start from. */
final class Given {

    static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
    static final ReferenceData REFERENCE = ReferenceData.load(Path.of("seeds"));
    static final Vocabulary VOCABULARY = new Vocabulary(CATALOGUE, REFERENCE);

    /** A day on which all documents of {@link HandWritten} are in force. */
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    private static final double OPEN = 0.12;
    private static final List<String> MAOMING = REFERENCE.divisions().stream()
            .map(Division::code)
            .filter(code -> code.startsWith("4409"))
            .toList();

    static RuleFolder folder() {
        try {
            return RuleFolder.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document's sheet. */
    static List<RuleSheet> sheets() {
        FolderReader.Result read = new FolderReader(VOCABULARY).read(folder());
        if (!read.findings().isEmpty()) {
            throw new IllegalStateException("rules: " + read.findings());
        }
        return read.sheets();
    }

    /** The sheets of the documents that are also written by hand. */
    static List<RuleSheet> comparedSheets() {
        return sheets().stream()
                .filter(sheet -> HandWritten.DOCUMENTS.contains(sheet.document().folder()))
                .toList();
    }

    static HandWritten handWritten(List<RuleSheet> sheets, LocalDate asOf) {
        Map<String, PolicyDocument> documents = new TreeMap<>();
        sheets.forEach(sheet -> documents.put(sheet.document().folder(), sheet.document()));
        return new HandWritten(documents, asOf);
    }

    /** Random profiles, always the same: half of them move to Maoming, about one answer in eight is left open. */
    static Profile[] profiles(int count) {
        return LongStream.range(0, count).mapToObj(Given::profile).toArray(Profile[]::new);
    }

    private static Profile profile(long seed) {
        ObjectNode profile = RandomProfiles.partial(RandomProfiles.json(seed), seed, OPEN);
        if (seed % 2 == 0) {
            profile.putObject("destination").put("division", MAOMING.get((int) (seed / 2 % MAOMING.size())));
        }
        return RandomProfiles.read(profile);
    }

    private Given() {}
}
