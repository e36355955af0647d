package org.qianyi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Verdict;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.Vocabulary;

/** Rules that keep every limit of a file and are heavy all the same. */
class HeavyRulesTest {

    private static final Path SOUND = Path.of("src/test/resources/broken-rules/sound");
    private static final String DOCUMENT = "guangdong/example/";
    private static final List<String> FIELDS = List.of("filed", "technicalRenovation", "lowCostSpace", "highGrowth");

    private static String rule(String name, String header, String condition) {
        return """

                rule "%s"
                    %s
                    @clause( "who" )
                    @en( "One of many" )
                when
                    %s
                then
                end
                """
                .formatted(name, header, condition);
    }

    private static FolderReader.Result read(SortedMap<String, String> files) {
        return new FolderReader(new Vocabulary(TheRules.CATALOGUE, TheRules.REFERENCE)).read(new RuleFolder(files));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void terms_that_rest_on_terms_many_times_over_do_not_multiply() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(RuleFolder.read(SOUND).files());
        StringBuilder rules = new StringBuilder(files.get(DOCUMENT + "rules.drl"));
        int layers = 20;
        for (int layer = 0; layer < layers; layer++) {
            for (String field : FIELDS) {
                String below = layer == 0 ? "" : "Term( name == \"层%d\" ) ".formatted(layer - 1);
                rules.append(rule(
                        "层" + layer + field,
                        "@defines( \"层%d\" )".formatted(layer),
                        below + "Project( " + field + " == true )"));
            }
        }
        rules.append(rule("到底", "@requirement( \"reward\" )", "Term( name == \"层%d\" )".formatted(layers - 1)));
        files.put(DOCUMENT + "rules.drl", rules.toString());

        FolderReader.Result read = read(files);
        assertThat(read.findings()).isEmpty();
        RuleLibrary library = RuleLibrary.compile("heavy", read.sheets(), null);
        assertThat(new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE)
                        .assess(inGuangdong(), library, LocalDate.of(2026, 3, 1))
                        .measures())
                .anyMatch(measure -> measure.verdict() == Verdict.NEEDS_INFO);
        assertThat(read.sheets().get(0).fieldsByTerm().get("层" + (layers - 1)))
                .containsAll(FIELDS.stream().map(field -> "project." + field).toList());
    }

    private static Profile inGuangdong() {
        return new ProfileReader(TheRules.CATALOGUE, TheRules.REFERENCE)
                .read("{ \"destination\": { \"division\": \"440902\" } }".getBytes(StandardCharsets.UTF_8))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));
    }

    @Test
    void a_folder_too_heavy_to_compile_is_refused() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (int copy = 0; copy < 6; copy++) {
            String document = "guangdong/copy-" + copy;
            for (var file : RuleFolder.read(SOUND).files().entrySet()) {
                String path = file.getKey().replace("guangdong/example", document);
                files.put(path, copied(path, file.getValue(), copy));
            }
        }

        assertThat(read(files).findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple("too-many-conditions", "guangdong/copy-4/policy.yaml"));
    }

    private static String copied(String path, String text, int copy) {
        String own = text.replace("guangdong.example", "guangdong.copy_" + copy)
                .replaceAll("\\breward\\b", "reward-" + copy)
                .replaceAll("\\breport\\b", "report-" + copy);
        if (!path.endsWith(".drl")) {
            return own;
        }
        StringBuilder rules = new StringBuilder(own);
        String manyCodes = IntStream.range(0, 190)
                .mapToObj(i -> "\"C" + (13 + i % 30) + "\"")
                .collect(Collectors.joining(", ", "Enterprise( industryDivision in ( ", " ) )"));
        for (int i = 0; i < 10; i++) {
            rules.append(rule(
                    "多 " + i, "@requirement( \"reward-" + copy + "\" ) @oneOf( \"行业\" )", manyCodes + "\n" + only(i)));
        }
        return rules.toString();
    }

    /** Something that tells one rule from the next. */
    private static String only(int number) {
        return IntStream.range(0, FIELDS.size())
                .mapToObj(i -> FIELDS.get(i) + " == " + ((number >> i & 1) == 0))
                .collect(Collectors.joining(", ", "    Project( ", " )"));
    }
}
