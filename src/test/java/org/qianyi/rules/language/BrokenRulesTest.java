package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.RuleFolder;
import org.qianyi.policy.ScenarioReader;

/**
 * What is said about each mistake: {@code src/test/resources/broken-rules/<mistake>/} holds the files that are wrong, laid over
 * those of {@code sound}, and {@code expected.txt}. Write the latter anew with {@code -Dgolden.rewrite=true} and read it aloud.
 */
class BrokenRulesTest {

    private static final Path BROKEN = Fixtures.RESOURCES.resolve("broken-rules");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final Inventory INVENTORY = new Inventory(Stream.of("T-1", "T-2", "T-3", "T-9")
            .collect(Collectors.toMap(id -> id, id -> new Inventory.Row(id, "", Inventory.Kind.FACT))));
    private static final FolderReader READER =
            new FolderReader(new Vocabulary(Fixtures.CATALOGUE, Fixtures.REFERENCE, INVENTORY), CLOCK);

    static List<String> mistakes() {
        return Fixtures.files(BROKEN).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !name.equals("sound"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void says_what_is_wrong_and_what_to_do(String mistake) throws IOException {
        Path golden = BROKEN.resolve(mistake).resolve("expected.txt");
        String said = findings(folder(mistake)).stream()
                .map(finding -> finding + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, said);
        }

        assertThat(said)
                .as("%s; if the new words are better, run again with -Dgolden.rewrite=true", golden)
                .isNotEmpty()
                .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    @Test
    void the_folder_the_mistakes_are_made_in_is_sound() throws IOException {
        assertThat(findings(folder("sound"))).isEmpty();
    }

    @Test
    void every_kind_of_finding_has_an_example() throws IOException {
        Pattern inGolden = Pattern.compile(": \\[([a-z-]+)] ");
        List<String> shown = new ArrayList<>();
        for (String mistake : mistakes()) {
            Matcher code =
                    inGolden.matcher(Fixtures.text(BROKEN.resolve(mistake).resolve("expected.txt")));
            while (code.find()) {
                shown.add(code.group(1));
            }
        }

        shown.add("too-many-conditions"); // needs a folder too large to keep: HeavyRulesTest makes one
        shown.add("folder-too-large"); // likewise, in RuleFolderTest
        shown.add("too-many-tied"); // likewise, in InterplayReaderTest
        shown.addAll(List.of("too-many-scenarios", "too-many-answers")); // in ScenarioReaderTest

        assertThat(shown).containsAll(codes());
    }

    /** Codes in the sources: the argument after a position, or after a place to stop at. */
    private static List<String> codes() throws IOException {
        Pattern code = Pattern.compile(
                "(?:report|wrong|stop|at)\\(\\s*(?:[\\w.()]+(?:\\([^\"]*?\\))?,\\s*){1,3}\"([a-z]+(?:-[a-z0-9]+)*)\",\\s");
        List<String> codes = new ArrayList<>();
        for (String folder : List.of("policy", "rules/language")) {
            for (Path source :
                    Fixtures.files(Path.of("src/main/java/org/qianyi").resolve(folder))) {
                Matcher found = code.matcher(Files.readString(source));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
        return codes;
    }

    private static List<Finding> findings(RuleFolder folder) {
        List<Finding> findings = new ArrayList<>(READER.read(folder).findings());
        folder.documents().forEach(document -> ScenarioReader.read(folder, document, findings));
        return findings.stream().sorted().distinct().toList();
    }

    private static RuleFolder folder(String mistake) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(BROKEN.resolve(mistake).resolve("alone.txt"))) {
            files.putAll(RuleFolder.read(BROKEN.resolve("sound")).files());
        }
        files.putAll(RuleFolder.read(BROKEN.resolve(mistake)).files());
        return new RuleFolder(files);
    }
}
