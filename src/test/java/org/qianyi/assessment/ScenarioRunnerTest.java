package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qianyi.rules.language.Fixtures.CATALOGUE;
import static org.qianyi.rules.language.Fixtures.REFERENCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Text;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.Fixtures;

/** What is said of a scenario that does not hold: once, where it stands, in words. */
class ScenarioRunnerTest {

    private static final String DOCUMENT = "guangdong/example";
    private static final RuleFolder SOUND = sound();
    private static final RuleLibrary LIBRARY =
            RuleLibrary.compile(SOUND.sha256(), Fixtures.check(SOUND).sheets(), null);

    private static final String HEAD =
            """
            measure: reward
            as-of: 2024-06-01
            typical:
              destination.division: "440902"
              project.technicalRenovation: true
              project.equipmentInvestment: 1000000
            cases:
            """;

    private static final String REPORT =
            """
            duty: report
            as-of: 2024-06-01
            typical: { destination.division: "440902" }
            cases:
              - { zh: 依法报送, en: Report, expect: { applies: MET } }
            """;

    private static RuleFolder sound() {
        try {
            return RuleFolder.read(Fixtures.RESOURCES.resolve("broken-rules/sound"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> run(Map<String, String> scenarios) {
        TreeMap<String, String> files = new TreeMap<>(SOUND.files());
        files.keySet().removeIf(file -> file.contains("/scenarios/"));
        scenarios.forEach((name, text) -> files.put(DOCUMENT + "/scenarios/" + name + ".yaml", text));
        return new ScenarioRunner(CATALOGUE, REFERENCE).run(new RuleFolder(files), LIBRARY, Set.of(DOCUMENT));
    }

    private static List<Finding> run(String reward) {
        return run(Map.of("reward", reward, "report", REPORT));
    }

    private static String expecting(String expect) {
        return HEAD + "  - { zh: 例, en: Case, expect: { " + expect + " } }\n";
    }

    /** Cases that expect what is not. */
    private static String wrong(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - { zh: 例%d, en: Case, expect: { verdict: LIKELY } }\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void what_holds_is_no_finding() {
        assertThat(run(expecting("verdict: ELIGIBLE, amount: { min: 0, max: 300000 }, met: [ 属于技术改造 ]")))
                .isEmpty();
    }

    @Test
    void a_misspelt_verdict_is_corrected_where_it_stands() {
        assertThat(run(expecting("verdict: ELIGABLE"))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("bad-choice");
            assertThat(finding.message().zh()).contains("是否想写 ELIGIBLE？");
            assertThat(finding.column()).isGreaterThan(30);
        });
    }

    @Test
    void that_a_duty_does_not_arise_has_one_word() {
        assertThat(run(Map.of("reward", expecting("verdict: ELIGIBLE"), "report", REPORT.replace("MET", "NOT_MET"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("MET、UNMET、UNKNOWN"));
    }

    @Test
    void outside_the_days_that_alone_is_said() {
        String earlier = expecting("verdict: ELIGIBLE, amount: { min: 1, max: 2 }, met: [ 属于技术改造 ]")
                .replace("2024-06-01", "2020-06-01");

        assertThat(run(earlier)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("scenario-differs");
            assertThat(finding.message().zh())
                    .contains("实际是不适用（NOT_APPLICABLE）")
                    .doesNotContain("没有规则");
        });
    }

    @Test
    void both_ends_of_an_amount_are_one_finding() {
        assertThat(run(expecting("amount: { min: 1, max: 2 }"))).singleElement().satisfies(finding -> assertThat(
                        finding.message().zh())
                .contains("金额应为“最低 1、最高 2”，实际是“最低 0、最高 300000”"));
    }

    @Test
    void a_verdict_is_called_by_its_name() {
        assertThat(run(expecting("verdict: LIKELY"))).singleElement().satisfies(finding -> assertThat(
                        finding.message().zh())
                .contains("结论应为“可能（LIKELY）”，实际是“可享（ELIGIBLE）”"));
    }

    @Test
    void a_misspelt_rule_is_corrected() {
        assertThat(run(expecting("met: [ 属于技术改照 ]")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("是否想写 属于技术改造？"));
    }

    @Test
    void a_misspelt_measure_is_said_once_at_its_line() {
        assertThat(run((expecting("verdict: LIKELY") + "  - { zh: 二, en: Two, expect: { verdict: LIKELY } }\n")
                        .replace("measure: reward", "measure: rewrd")))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("unknown-measure", 1));
    }

    @Test
    void a_wrong_answer_of_the_typical_case_is_said_once_at_its_line() {
        String cases = wrong(3);

        assertThat(run((HEAD + cases).replace("1000000", "很多")))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("bad-scenario", 6));
    }

    @Test
    void a_file_that_cannot_be_read_does_not_leave_its_measure_without_scenarios() {
        assertThat(run("measure: [")).extracting(Finding::code).containsExactly("yaml-syntax");
    }

    @Test
    void places_may_be_written_by_their_names_and_what_is_wrong_is_said_of_each() {
        String each = HEAD
                + """
                  - zh: 各市
                    en: Cities
                    each:
                      destination.division:
                        - 茂名市
                        - 茂茗市
                        - "440300"
                    expect: { verdict: ELIGIBLE }
                """
                        .indent(2);

        assertThat(run(each))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("bad-scenario", 13), tuple("scenario-differs", 14));
        assertThat(run(each).get(0).message().zh()).contains("茂茗市");
        assertThat(run(each).get(1).message().zh()).contains("用例“各市（440300）”");
        assertThat(run(each.replace("    destination.division:\n", "    destination.divison:\n")))
                .extracting(Finding::line)
                .containsExactly(11);
    }

    private static String each(String path, String values) {
        return HEAD + "  - { zh: 例, en: Case, each: { " + path + ": [ " + values
                + " ] }, expect: { met: [ 属于技术改造 ] } }\n";
    }

    @Test
    void a_place_by_name_and_by_code_is_one_place_twice() {
        assertThat(run(each("destination.division", "茂名市, 湛江市, \"440900\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.column()).isEqualTo(66);
                    assertThat(finding.message())
                            .isEqualTo(
                                    new Text(
                                            "用例“例（440900）”和 each 下前面的一个是同一个值，是否漏了别的一项？",
                                            "The case \"Case (440900)\" has the same value as one before it under \"each\"; was another meant?"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "destination.park, 四会工业园, 是否想写 四会产业园？, Did you mean 四会产业园?",
        "destination.division, 肇庆, 是否想写 肇庆市？, Did you mean 肇庆市?",
        "destination.division, '\"肇庆市、茂名市\"', 里面的逗号、顿号是中文的，整串成了一项，请换成英文逗号。, 'Its commas are Chinese, so it is a single item; write English commas.'",
    })
    void a_name_that_is_nearly_right_is_offered_where_it_stands(String path, String value, String zh, String en) {
        assertThat(run(each(path, value))).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).endsWith(zh);
            assertThat(finding.message().en()).endsWith(en);
            assertThat(finding.column()).isEqualTo(36 + path.length());
        });
        String change = HEAD + "  - { zh: 例, en: Case, change: { " + path + ": " + value
                + " }, expect: { verdict: LIKELY } }\n";
        assertThat(run(change)).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).endsWith(zh);
            assertThat(finding.column()).isEqualTo(36 + path.length());
        });
    }

    @Test
    void findings_and_cases_have_limits() {
        Map<String, String> many = new TreeMap<>(Map.of("report", REPORT));
        for (int i = 0; i < 4; i++) {
            many.put("reward" + i, HEAD + wrong(200));
        }

        assertThat(run(many)).hasSize(Finding.MOST);

        for (int i = 0; i < 51; i++) {
            many.put("reward" + i, HEAD + wrong(200));
        }
        assertThat(run(many)).extracting(Finding::code).containsExactly("too-many-scenarios");
    }
}
