package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.FOLDER;
import static org.qianyi.TheRules.READ;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Scenario;
import org.qianyi.policy.ScenarioReader;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the rule folder promises as a whole. */
class RulesFolderTest {

    /** Rules that no profile can meet, or none can fail, because no source settles what they ask. */
    private static final Map<String, String> UNDECIDABLE = Map.of(
            "dongguan/major-projects-2019/次发达镇项目总投资达到门槛", "no list of the less developed towns was seen",
            "guangdong/foreign-investment-2023/高技术服务业按新增实际外资奖励", "no text says which services are high-tech",
            "guangdong/foreign-investment-before-2023/属于增资，年实际外资超过增资门槛",
                    "the profile does not ask whether capital is an increase",
            "guangdong/loan-interest-2025/转入地不在另有政策的城市",
                    "whether Shenzhen's own policy rules the province's out is not stated",
            "guangdong/pairing-2023/从中山转到其结对市", "Zhongshan's partner of 2023 was not seen",
            "guangdong/pairing-2023/从珠海转到其结对市", "Zhuhai's partner of 2023 was not seen",
            "guangdong/regulation-2025/生产制造环节或新生产线转入", "for the other ways of moving the text leaves it open");

    @Test
    void the_folder_has_no_findings() {
        assertThat(READ.findings()).isEmpty();
    }

    /** Each scenario beside the rules holds. */
    @TestFactory
    Stream<DynamicTest> every_scenario_beside_the_rules_holds() {
        ScenarioRunner runner = new ScenarioRunner(CATALOGUE, REFERENCE);
        return library().documents().stream().map(compiled -> {
            String folder = compiled.sheet().document().folder();
            return DynamicTest.dynamicTest(folder, () -> assertThat(runner.run(FOLDER, library(), Set.of(folder)))
                    .as("differences")
                    .isEmpty());
        });
    }

    private static Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        inventory().forEach(row -> rows.add(row.get("id").stringValue()));
        return rows;
    }

    private static Iterable<JsonNode> inventory() {
        return YAMLMapper.builder()
                .build()
                .readTree(Path.of("seeds/inventory.yaml").toFile());
    }

    @Test
    void every_row_is_carried_by_a_clause_or_set_aside_with_a_reason() {
        assertThat(rows()).hasSize(158 + 144);

        assertThat(accounted().keySet()).containsAll(rows());
    }

    @Test
    void no_row_is_both_carried_and_set_aside() {
        assertThat(accounted().entrySet())
                .filteredOn(
                        e -> e.getValue().contains("set aside") && e.getValue().size() > 1)
                .isEmpty();
    }

    @Test
    void every_row_named_in_the_rules_stands_in_the_inventory() {
        assertThat(rows()).containsAll(accounted().keySet());
    }

    /** Each row with the ways it is dealt with. */
    private static Map<String, Set<String>> accounted() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (RuleSheet sheet : READ.sheets()) {
            sheet.document().clauses().values().forEach(clause -> clause.sources()
                    .forEach(row ->
                            rows.computeIfAbsent(row, r -> new TreeSet<>()).add("carried")));
            sheet.document().setAside().forEach(aside -> aside.sources()
                    .forEach(row ->
                            rows.computeIfAbsent(row, r -> new TreeSet<>()).add("set aside")));
        }
        return rows;
    }

    @Test
    void every_rule_fires_in_one_scenario_and_stays_silent_in_another() {
        List<String> never = new ArrayList<>();
        for (RuleLibrary.Compiled compiled : library().documents()) {
            never.addAll(oneSided(compiled));
        }

        assertThat(never).containsExactlyInAnyOrderElementsOf(UNDECIDABLE.keySet());
    }

    private static List<String> oneSided(RuleLibrary.Compiled compiled) {
        RuleSheet sheet = compiled.sheet();
        String folder = sheet.document().folder();
        Map<ClauseRule, Set<Outcome>> seen = new HashMap<>();
        sheet.rules().forEach(rule -> seen.put(rule, new TreeSet<>()));
        for (Scenario scenario : ScenarioReader.read(FOLDER, folder, new ArrayList<Finding>())) {
            Profile profile =
                    new ScenarioProfile(CATALOGUE, REFERENCE).read(scenario).profile();
            if (profile != null) {
                @Nullable Law[] laws = new Law[compiled.base().documents()];
                laws[compiled.number()] = Law.of(sheet.document(), scenario.asOf());
                Outcome[] outcomes = compiled.base().evaluate(profile.on(scenario.asOf()), laws)[compiled.number()];
                sheet.rules().forEach(rule -> seen.computeIfAbsent(rule, r -> new TreeSet<>())
                        .add(outcomes[rule.index()]));
            }
        }
        return seen.entrySet().stream()
                .filter(e -> !e.getKey().unconditional())
                .filter(e -> !e.getValue().containsAll(Set.of(Outcome.MET, Outcome.NOT_MET)))
                .map(e -> folder + "/" + e.getKey().name())
                .sorted()
                .collect(Collectors.toList());
    }
}
