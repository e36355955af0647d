package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.profile.Text;

class ScenarioReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private List<Scenario> read(String yaml) {
        RuleFolder folder = new RuleFolder(new TreeMap<>(Map.of("gd/scenarios/m.yaml", yaml)));
        return ScenarioReader.read(folder, "gd", findings);
    }

    private static String cases(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - { zh: 例%d, en: Case, expect: { verdict: ELIGIBLE } }\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void a_case_is_the_typical_one_with_its_changes() {
        Scenario scenario =
                read("""
                        measure: m
                        as-of: 2024-06-01
                        typical: { a.b: 1, c.d: [ X, Y ], e.f: true }
                        cases:
                          - { zh: 例, en: Case, as-of: 2025-01-01, change: { a.b: 2 }, unanswered: [ e.f ], expect: { verdict: ELIGIBLE } }
                        """)
                        .get(0);

        assertThat(scenario.answers()).isEqualTo(Map.of("a.b", "2", "c.d", List.of("X", "Y")));
        assertThat(scenario.asOf()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(scenario.subject()).isEqualTo("m");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "met: [ ]", "verdict: ", "amount: { }", "met: [ ], unknown: [ ]"})
    void a_case_that_expects_nothing_is_a_finding(String expect) {
        read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, expect: { %s } }
                """
                        .formatted(expect));

        assertThat(findings).extracting(Finding::code).containsExactly("bad-scenario");
        assertThat(findings.get(0).message().zh()).contains("什么也没有期望");
    }

    @ParameterizedTest
    @CsvSource({"measure, applies: MET", "duty, verdict: ELIGIBLE", "duty, amount: null", "duty, amount: { min: 1 }"})
    void what_cannot_be_compared_is_a_finding_where_it_stands(String kind, String expect) {
        read(
                """
                %s: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, expect: { missing: [ ], %s } }
                """
                        .formatted(kind, expect));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("bad-scenario");
            assertThat(finding.column()).isGreaterThan(40);
        });
    }

    @Test
    void no_amount_and_an_amount_without_limit_are_different_things() {
        List<Scenario> scenarios = read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, expect: { amount: null } }
                  - { zh: 二, en: Two, expect: { amount: { min: 0, max: null } } }
                  - { zh: 三, en: Three, expect: { verdict: LIKELY, missing: [ ] } }
                """);

        assertThat(Objects.requireNonNull(scenarios.get(0).expect().amount()).none())
                .isTrue();
        assertThat(Objects.requireNonNull(scenarios.get(1).expect().amount()).unbounded())
                .isTrue();
        assertThat(scenarios.get(2).expect().amount()).isNull();
        assertThat(scenarios.get(2).expect().missing()).isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void a_file_with_a_mistake_gives_no_case_and_its_head_is_said_once() {
        String cases = cases(3);

        assertThat(read("measure: m\nas-of: 2024\ncases:\n" + cases)).isEmpty();
        assertThat(findings).extracting(Finding::code, Finding::line).containsExactly(tuple("bad-date", 2));
        findings.clear();
        assertThat(read("measure: m\ncases:\n" + cases)).isEmpty();
        assertThat(findings).extracting(Finding::code, Finding::line).containsExactly(tuple("missing-key", 1));
    }

    @Test
    void each_value_of_a_field_is_a_case_of_its_own() {
        List<Scenario> scenarios = read(
                """
                measure: m
                as-of: 2024-06-01
                typical: { a.b: X, c.d: 1 }
                cases:
                  - zh: 两地
                    en: Two places
                    each: { a.b: [ 甲, 乙 ] }
                    expect: { verdict: ELIGIBLE }
                """);

        assertThat(findings).isEmpty();
        assertThat(scenarios)
                .extracting(Scenario::answers)
                .containsExactly(Map.of("a.b", "甲", "c.d", "1"), Map.of("a.b", "乙", "c.d", "1"));
        assertThat(scenarios.get(1).title().zh()).isEqualTo("两地（乙）");
        assertThat(scenarios.get(1).position()).isEqualTo(new Position(7, 23));
        assertThat(scenarios.get(1).answerPosition("a.b")).isEqualTo(new Position(7, 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            { a.b: [ X ], c.d: [ Y ] }  | bad-scenario
            { }                         | bad-scenario
            { a.b: [ ] }                | bad-scenario
            { a.b: [ X, Y, X ] }        | bad-scenario
            ''                          | bad-scenario
            X                           | yaml-type
            [ X ]                       | yaml-type
            { a.b: X }                  | yaml-type
            { a.b: [ { c: d } ] }       | yaml-type
            """)
    void each_has_one_field_with_different_values_and_a_slip_is_one_finding(String each, String code) {
        read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, each: %s, expect: { verdict: ELIGIBLE } }
                """
                        .formatted(each));

        assertThat(findings).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void the_values_under_each_count_as_cases() {
        String values = IntStream.range(0, 101).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String each = "  - { zh: 一, en: One, each: { a.b: [ " + values + " ] }, expect: { verdict: ELIGIBLE } }\n";
        String twice = each + each.replace("zh: 一", "zh: 二");

        assertThat(read("measure: m\nas-of: 2024-06-01\ncases:\n" + each)).hasSize(101);
        assertThat(read("measure: m\nas-of: 2024-06-01\ncases:\n" + twice)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("too-many-scenarios");
        assertThat(findings.get(0).message().zh()).contains("202");
    }

    @Test
    void a_file_has_limits() {
        assertThat(read("measure: m\nas-of: 2024-06-01\ncases:\n" + cases(201))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("too-many-scenarios");
        findings.clear();
        String list = "typical: { a.b: [ " + "{ c: 1, d: 2 }, ".repeat(501) + "] }\n";
        assertThat(read("measure: m\nas-of: 2024-06-01\n" + list + "cases:\n" + cases(1)))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("too-many-answers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "each: { a.b: [ X ] }, change: { a.b: Y } | a.b 在 each 和 change 里都写了，请只留一处。 | a.b stands under both \"each\" and \"change\"; keep one.",
                "each: { a.b: [ X ] }, unanswered: [ a.b ] | a.b 在 each 和 unanswered 里都写了，请只留一处。 | a.b stands under both \"each\" and \"unanswered\"; keep one.",
                "change: { a.b: Y }, unanswered: [ a.b ] | a.b 在 unanswered 和 change 里都写了，请只留一处。 | a.b stands under both \"unanswered\" and \"change\"; keep one.",
                "change: { a: { b: Y } }, unanswered: [ a.b ] | a.b 在 unanswered 和 change 里都写了，请只留一处。 | a.b stands under both \"unanswered\" and \"change\"; keep one.",
            })
    void a_field_has_one_place_in_a_case(String twice, String zh, String en) {
        List<Scenario> scenarios = read(
                """
                measure: m
                as-of: 2024-06-01
                typical: { a.b: 1 }
                cases:
                  - { zh: 一, en: One, %s, expect: { verdict: ELIGIBLE } }
                """
                        .formatted(twice));

        assertThat(scenarios).isEmpty();
        assertThat(findings).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("bad-scenario");
            assertThat(finding.message()).isEqualTo(new Text(zh, en));
            assertThat(finding.column()).isGreaterThan(20);
        });
    }

    @Test
    void two_cases_of_a_file_have_two_names() {
        read("measure: m\nas-of: 2024-06-01\ncases:\n" + cases(1).repeat(2));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(5);
            assertThat(finding.message())
                    .isEqualTo(
                            new Text(
                                    "用例“例1”在这个文件里有两个，请给其中一个换个名称；多抄了一份的，删去一份。",
                                    "This file has two cases named \"例1\" in Chinese: rename one, or delete it if it is a copy."));
        });
    }

    @Test
    void each_is_offered_to_who_misspelt_it() {
        read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, eachs: { a.b: [ X ] }, expect: { verdict: ELIGIBLE } }
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).contains("是否想写 each？");
            assertThat(finding.message().en()).contains("did you mean each?");
        });
    }

    @Test
    void what_was_never_answered_cannot_be_left_unanswered() {
        read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, unanswered: [ a.b ], expect: { verdict: ELIGIBLE } }
                """);

        assertThat(findings).extracting(Finding::code).containsExactly("bad-scenario");
    }
}
