package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.TheRules;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.Fixtures;
import tools.jackson.databind.json.JsonMapper;

/** How the amounts of one measure come together, on small documents written for it. */
class AmountsTest {

    private static final String PARAMETERS =
            """
            large: { zh: 大, en: Large, unit: CNY, values: { 2020-01-01: { value: 1000000, clause: c, confidence: OFFICIAL, checked: 2026-01-01 } } }
            small: { zh: 小, en: Small, unit: CNY, values: { 2020-01-01: { value: 500000, clause: c, confidence: COMPILATION, checked: 2026-01-01 } } }
            rumour: { zh: 传, en: Rumour, unit: CNY, values: { 2020-01-01: { value: 700000, clause: c, confidence: UNIDENTIFIED, checked: 2026-01-01 } } }
            rate: { zh: 率, en: Rate, unit: share, values: { 2020-01-01: { value: 0.1, clause: c, confidence: OFFICIAL, checked: 2026-01-01 } } }
            """;

    private static final String RENOVATION = "Project( technicalRenovation == true )";
    private static final String FILED = "Project( filed == true )";
    private static final String INVESTED = "Project( $invested : totalInvestment )";

    private static String rule(String name, String annotations, String when, String grant) {
        return """
                rule "%s"
                    @amount( "support" )
                    %s
                    @clause( "c" )
                    @en( "%s" )
                when
                    $law : Law()
                    %s
                then
                    insert( %s );
                end
                """
                .formatted(name, annotations, name, when, grant);
    }

    private static String rule(String name, String when, String grant) {
        return rule(name, "", when, grant);
    }

    private static Assessment.MeasureResult measure(String profile, String... rules) {
        String text = "package rules.test\nimport org.qianyi.rules.vocabulary.*\n" + String.join("\n", rules);
        // What the rules at hand do not read is left out, since an unused parameter is a finding.
        String parameters = PARAMETERS
                .lines()
                .filter(line -> text.contains("(\"" + line.substring(0, line.indexOf(':')) + "\")"))
                .reduce("", (a, b) -> a + b + "\n");
        TreeMap<String, String> files =
                new TreeMap<>(Fixtures.document("test", parameters, text).files());
        if (text.contains("\"d\"")) {
            files.computeIfPresent(
                    "test/policy.yaml",
                    (file, policy) -> policy + "  d: { locator: 第二条, zh: 条款, en: A clause, sources: [ T-2 ] }\n");
        }
        RuleLibrary library = RuleLibrary.compile("test", List.of(Fixtures.sheet(new RuleFolder(files))), null);
        return new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE)
                .assess(
                        TheRules.READER
                                .read(JsonMapper.shared().readTree(profile))
                                .orElseThrow(problems -> new IllegalStateException(problems.toString())),
                        library,
                        LocalDate.of(2026, 3, 1))
                .measures()
                .get(0);
    }

    private static String moving(String project) {
        return """
                { "destination": { "division": "440902" }, "project": { %s } }""".formatted(project);
    }

    private static void assertRange(
            Assessment.MeasureResult measure, @Nullable String min, @Nullable String max, Confidence confidence) {
        Amount amount = Objects.requireNonNull(measure.amount());
        assertThat(amount.min()).isEqualTo(min == null ? null : new BigDecimal(min));
        assertThat(amount.max()).isEqualTo(max == null ? null : new BigDecimal(max));
        assertThat(amount.confidence()).isEqualTo(confidence);
    }

    @Test
    void of_two_that_apply_the_greater_counts() {
        assertRange(
                measure(
                        moving("\"technicalRenovation\": true, \"filed\": true"),
                        rule("大", RENOVATION, "Grant.fixed( $law.money(\"large\") )"),
                        rule("小", FILED, "Grant.fixed( $law.money(\"small\") )")),
                "1000000",
                "1000000",
                Confidence.OFFICIAL);
    }

    @Test
    void what_cannot_come_to_more_than_is_certain_does_not_weaken_the_confidence() {
        assertRange(
                measure(
                        moving("\"technicalRenovation\": true"),
                        rule("大", RENOVATION, "Grant.fixed( $law.money(\"large\") )"),
                        rule("小", FILED, "Grant.fixed( $law.money(\"small\") )")),
                "1000000",
                "1000000",
                Confidence.OFFICIAL);
    }

    @Test
    void what_may_come_to_more_widens_the_range_and_lends_its_confidence() {
        assertRange(
                measure(
                        moving("\"technicalRenovation\": true"),
                        rule("小", RENOVATION, "Grant.fixed( $law.money(\"small\") )"),
                        rule("大", FILED, "Grant.fixed( $law.money(\"large\") )")),
                "500000",
                "1000000",
                Confidence.COMPILATION);
    }

    @Test
    void a_figure_whose_document_is_not_identified_is_told_beside_the_sum() {
        Assessment.MeasureResult measure = measure(
                moving("\"technicalRenovation\": true, \"filed\": true"),
                rule("小", RENOVATION, "Grant.fixed( $law.money(\"small\") )"),
                rule("传", FILED, "Grant.fixed( $law.money(\"rumour\") )"));

        assertRange(measure, "500000", "500000", Confidence.COMPILATION);
        assertThat(measure.selected()).isTrue();
        assertThat(Objects.requireNonNull(measure.amount()).derivation().zh()).contains("出处未查明");
    }

    @Test
    void with_no_other_figure_it_is_shown_and_not_counted() {
        Assessment.MeasureResult measure =
                measure(moving("\"filed\": true"), rule("传", FILED, "Grant.fixed( $law.money(\"rumour\") )"));

        assertRange(measure, "700000", "700000", Confidence.UNIDENTIFIED);
        assertThat(measure.selected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  500000, 500000", // overridden: the greater one is out
        "false, 1000000, 1000000",
        "null,  500000, 1000000" // unknown: either of them
    })
    void an_amount_that_is_overridden_does_not_count(String filed, String min, String max) {
        Assessment.MeasureResult measure = measure(
                moving("\"technicalRenovation\": true, \"filed\": " + filed),
                rule("小", RENOVATION, "Grant.fixed( $law.money(\"small\") )"),
                rule("大", RENOVATION, "Grant.fixed( $law.money(\"large\") )")
                        .replace("@clause( \"c\" )", "@clause( \"d\" )"),
                rule("代", "@overrides( \"d\" )", FILED, "Grant.fixed( $law.money(\"small\") )"));

        Amount amount = Objects.requireNonNull(measure.amount());
        assertThat(amount.range()).isEqualTo(new Range(new BigDecimal(min), new BigDecimal(max)));
    }

    @Test
    void what_adds_comes_on_top() {
        assertRange(
                measure(
                        moving("\"technicalRenovation\": true"),
                        rule("大", RENOVATION, "Grant.fixed( $law.money(\"large\") )"),
                        rule("加", "@adds", FILED, "Grant.fixed( $law.money(\"small\") )")),
                "1000000",
                "1500000",
                Confidence.COMPILATION);
    }

    @ParameterizedTest
    @CsvSource({
        "4999999.99, 500000", // below the floor
        "5000000, 500000",
        "5000000.10, 500000.01",
        "9999999.90, 999999.99",
        "10000000, 1000000",
        "10000000.10, 1000000" // above the cap
    })
    void a_share_keeps_between_floor_and_cap(String invested, String worth) {
        assertRange(
                measure(
                        moving("\"totalInvestment\": " + invested),
                        rule(
                                "份",
                                INVESTED,
                                "Grant.share( $law.rate(\"rate\"), $invested ).withFloor( $law.money(\"small\") ).cappedAt( $law.money(\"large\") )")),
                worth,
                worth,
                Confidence.COMPILATION);
    }

    @Test
    void an_unknown_base_leaves_floor_to_cap_and_is_asked_for() {
        Assessment.MeasureResult measure = measure(
                moving(""),
                rule(
                        "份",
                        INVESTED,
                        "Grant.share( $law.rate(\"rate\"), $invested ).withFloor( $law.money(\"small\") ).cappedAt( $law.money(\"large\") )"));

        assertRange(measure, "500000", "1000000", Confidence.COMPILATION);
        assertThat(measure.missing()).containsExactly("project.totalInvestment");
    }

    @Test
    void the_cap_of_a_sum_over_rows_is_asked_for_as_well() {
        Assessment.MeasureResult measure = measure(
                """
                { "destination": { "division": "440902" }, "finance": { "loans": [ { "principal": 100 } ] } }""",
                rule(
                        "贷",
                        "Project( $invested : totalInvestment )\n$loan : Loan( $principal : principal )",
                        "Grant.sumOver( $loan, Grant.share( $law.rate(\"rate\"), $principal ) ).cappedAt( $invested )"));

        assertThat(measure.missing()).containsExactly("project.totalInvestment");
    }

    @Test
    void an_unknown_date_leaves_open_what_may_go_down() {
        String grown =
                "Grant.fixed( sum( $law.money(\"large\"), product( $law.money(\"small\"), yearsBetween( $since, $law.asOf() ) ) ) )";
        String when = "Enterprise( $since : establishedOn )";

        Amount unknown = Objects.requireNonNull(
                measure(moving(""), rule("龄", when, grown)).amount());
        Amount known = Objects.requireNonNull(measure(
                        """
                        { "destination": { "division": "440902" }, "enterprise": { "establishedOn": "2027-04-01" } }""",
                        rule("龄", when, grown))
                .amount());

        assertThat(unknown.range().contains(known.range()))
                .as("%s then %s", unknown, known)
                .isTrue();
    }
}
