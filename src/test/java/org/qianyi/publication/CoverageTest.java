package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.Vocabulary;

/** What is said of a clause follows from its rules; every row has a place. */
class CoverageTest {

    private static final String RULES =
            """
            package rules.guangdong.example

            import org.qianyi.rules.vocabulary.*

            rule "投资达标" @requirement( "reward" ) @clause( "%s" ) @en( "Invests enough" ) %s
            when
                $law : Law()
                Project( totalInvestment >= $law.money("sum") )
            then
            end
            """;

    private static final String AMOUNT =
            """

            rule "%s" @amount( "reward" ) @clause( "c" ) @en( "%s" )
            when
                $law : Law()
            then
                insert( %s );
            end
            """;

    private static final String NOTICE =
            """

            rule "另有安排" @notice( "reward" ) @clause( "c" ) @en( "Something else is arranged" )
            when
            then
            end
            """;

    private static final String SUM = "Grant.fixed( $law.money(\"sum\") )";

    private static String requirement(String annotation) {
        return RULES.formatted("c", annotation);
    }

    private static String amount(String name, String grant) {
        return AMOUNT.formatted(name, name.equals("奖励") ? "Reward" : "More", grant);
    }

    private static CoverageState state(String rules) {
        return state(rules, "OFFICIAL");
    }

    private static CoverageState state(String rules, String confidence) {
        RuleFolder folder = new RuleFolder(new TreeMap<>(Map.of(
                "guangdong/example/policy.yaml",
                """
                title: { zh: 例, en: Example }
                issuer: { zh: 例, en: Example }
                valid: { }
                measures: { reward: { title: { zh: 奖励, en: Reward }, area: FINANCE } }
                clauses:
                  c: { locator: 第一条, zh: 条, en: Clause, sources: [ T-1 ] }
                """,
                "guangdong/example/parameters.yaml",
                """
                sum: { zh: 金额, en: Sum, unit: CNY, values: { 2020-01-01: { value: 1, clause: c, confidence: %s, checked: 2026-01-01 } } }
                """
                        .formatted(confidence),
                "guangdong/example/rules.drl",
                rules)));
        FolderReader.Result read =
                new FolderReader(new Vocabulary(TheRules.CATALOGUE, TheRules.REFERENCE)).read(folder);
        assertThat(read.findings()).isEmpty();
        return Coverage.of(read.sheets(), folder, Inventory.NONE)
                .documents()
                .get(0)
                .clauses()
                .get(0)
                .state();
    }

    @Test
    void a_clause_is_encoded_if_rules_decide_all_of_it() {
        assertThat(state(requirement("") + amount("奖励", SUM))).isEqualTo(CoverageState.ENCODED);
    }

    @Test
    void an_authority_that_decides_is_named() {
        assertThat(state(requirement("@discretion") + amount("奖励", SUM))).isEqualTo(CoverageState.DISCRETION);
    }

    @Test
    void money_without_a_figure_is_not_published_whoever_decides() {
        assertThat(state(requirement("@discretion") + amount("奖励", "Grant.unquantified()")))
                .isEqualTo(CoverageState.NOT_PUBLISHED);
    }

    @Test
    void a_clause_of_which_a_part_is_open_is_encoded_in_part() {
        String encoded = requirement("") + amount("奖励", SUM);

        assertThat(state(encoded + amount("另奖", "Grant.unquantified()"))).isEqualTo(CoverageState.PARTLY);
        assertThat(state(encoded + NOTICE)).isEqualTo(CoverageState.PARTLY);
        assertThat(state(encoded, "UNIDENTIFIED")).isEqualTo(CoverageState.PARTLY);
    }

    @Test
    void every_row_of_the_inventory_has_a_place_and_every_clause_its_rules_and_cases() {
        Coverage coverage = Coverage.of(TheRules.READ.sheets(), TheRules.FOLDER, Inventory.load(Path.of("seeds")));

        assertThat(coverage.count(Inventory.Kind.INVENTORY, Coverage.Row::accounted))
                .isEqualTo(158);
        assertThat(coverage.count(Inventory.Kind.FACT, Coverage.Row::accounted)).isEqualTo(144);
        assertThat(coverage.rows()).hasSize(158 + 144);
        coverage.documents().forEach(document -> {
            assertThat(document.clauses().stream()
                            .flatMap(one -> one.rules().stream())
                            .map(ClauseRule::name)
                            .collect(Collectors.toSet()))
                    .hasSize(document.rules());
            assertThat(document.clauses()).allSatisfy(one -> {
                assertThat(one.rules()).as(one.clause().id()).isNotEmpty();
                assertThat(one.cases()).as(one.clause().id()).isPositive();
            });
        });
    }

    @Test
    void a_definition_stands_behind_the_cases_of_the_measures_that_use_its_term() {
        Coverage coverage = Coverage.of(TheRules.READ.sheets(), TheRules.FOLDER, Inventory.NONE);
        Coverage.Carried region = coverage.documents().stream()
                .filter(one -> one.document().folder().equals("guangdong/relocation-fund-2024"))
                .flatMap(one -> one.clauses().stream())
                .filter(one -> one.clause().id().equals("region"))
                .findFirst()
                .orElseThrow();

        assertThat(region.rules()).extracting(ClauseRule::kind).containsOnly(ClauseRule.Kind.DEFINITION);
        assertThat(region.state()).as("its list of counties is not confirmed").isEqualTo(CoverageState.PARTLY);
        assertThat(region.scenarios().keySet())
                .isNotEmpty()
                .allMatch(file -> file.startsWith("guangdong/relocation-fund-2024/scenarios/"));
    }
}
