package org.qianyi.rules.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;

/** What the tests of rules start from. */
public final class Fixtures {

    public static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
    public static final ReferenceData REFERENCE = ReferenceData.load(Path.of("seeds"));
    public static final Vocabulary VOCABULARY = new Vocabulary(CATALOGUE, REFERENCE);

    /** Where the texts of tests lie. */
    public static final Path RESOURCES = Path.of("src", "test", "resources");

    private static final String POLICY =
            """
            title: { zh: 试验文件, en: A document to test with }
            issuer: { zh: 试验局, en: Test bureau }
            valid: { from: 2020-01-01 }
            measures:
              support: { title: { zh: 支持, en: Support }, area: FINANCE }
            clauses:
              c: { locator: 第一条, zh: 条款, en: A clause, sources: [ T-1 ] }
            """;

    private Fixtures() {}

    /** The rules this product ships. */
    public static RuleFolder realRules() {
        try {
            return RuleFolder.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with one document of this name: a plain policy, parameters, one rule file. */
    public static RuleFolder document(String name, String parameters, String rules) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(name + "/policy.yaml", POLICY);
        files.put(name + "/parameters.yaml", parameters);
        files.put(name + "/rules.drl", rules);
        return new RuleFolder(files);
    }

    public static FolderReader.Result check(RuleFolder folder) {
        return new FolderReader(VOCABULARY).read(folder);
    }

    /** The one sound document of a folder. */
    public static RuleSheet sheet(RuleFolder folder) {
        FolderReader.Result result = check(folder);
        if (!result.findings().isEmpty() || result.sheets().size() != 1) {
            throw new AssertionError("not one sound document: " + result.findings());
        }
        return result.sheets().get(0);
    }

    /** Codes of what is wrong with a rule file, in order. */
    static List<String> codes(String rules) {
        return check(document("test", "", rules)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    /** The files of a folder, in order. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
