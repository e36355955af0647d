package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private List<Scenario> read(String yaml) {
        RuleFolder folder = new RuleFolder(new TreeMap<>(Map.of("gd/scenarios/m.yaml", yaml)));
        return ScenarioReader.read(folder, "gd", findings);
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

    @Test
    void a_case_that_expects_nothing_is_a_finding() {
        read(
                """
                measure: m
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, expect: { } }
                """);

        assertThat(findings).extracting(Finding::code).containsExactly("bad-scenario");
        assertThat(findings.get(0).message().zh()).contains("什么也没有期望");
    }

    @Test
    void no_amount_and_an_amount_without_limit_are_different_things() {
        List<Scenario> scenarios = read(
                """
                duty: d
                as-of: 2024-06-01
                cases:
                  - { zh: 一, en: One, expect: { amount: null } }
                  - { zh: 二, en: Two, expect: { amount: { min: 0, max: null } } }
                  - { zh: 三, en: Three, expect: { applies: MET, missing: [ ] } }
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
