package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.assessment.TheAnswers.assess;
import static org.qianyi.assessment.TheAnswers.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.profile.Text;

/** What the documents say of each other's measures, on the rules as they are. */
class InterplayTest {

    private static Text because(Assessment answer, String id) {
        assertThat(measure(answer, id).selected()).as(id).isFalse();
        return Objects.requireNonNull(measure(answer, id).notSelectedBecause());
    }

    @Test
    void jieyangs_own_support_for_renovation_gives_way_to_the_provinces_reward() {
        Assessment answer = assess(
                """
                { "origin": { "division": "440305" }, "destination": { "division": "445202" },
                  "enterprise": { "industryCode": "C2614", "priorAid": [ ] },
                  "project": { "technicalRenovation": true, "fixedAssetInvestment": 20000000,
                    "equipmentInvestment": 10000000 } }""",
                LocalDate.of(2026, 3, 1));

        assertThat(measure(answer, "guangdong.tech-renovation").selected()).isTrue();
        assertThat(because(answer, "jieyang.municipal-renovation").zh())
                .contains("企业技术改造设备奖励")
                .contains("没有拿过省、市资金")
                .contains("《揭阳市促进工业企业优化升级若干措施》市级技改项目");
    }

    private static final String LOW_COST_SPACE =
            """
            { "destination": { "division": "441900" %s },
              "relocation": { "legalEntityAtDestination": true, "taxRegistrationMoves": true },
              "project": { "highGrowth": true, "lowCostSpace": true, "rentedArea": 2000, "monthlyRent": 36,
                "rentalMonths": 36 } }""";

    @Test
    void in_daojiao_the_towns_limited_subsidy_counts_and_not_the_citys_relief() {
        Assessment answer =
                assess(LOW_COST_SPACE.formatted(", \"park\": \"daojiao-low-cost-space\""), LocalDate.of(2023, 6, 1));

        Assessment.MeasureResult town = measure(answer, "dongguan.daojiao-rent");
        assertThat(town.selected()).isTrue();
        assertThat(Objects.requireNonNull(town.amount()).max()).isEqualByComparingTo("720000");
        assertThat(measure(answer, "dongguan.low-cost-space").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void where_the_park_is_open_one_rent_is_relieved_once() {
        Assessment answer = assess(LOW_COST_SPACE.formatted(""), LocalDate.of(2023, 6, 1));

        assertThat(measure(answer, "dongguan.low-cost-space").selected()).isTrue();
        assertThat(because(answer, "dongguan.daojiao-rent").zh())
                .contains("同一笔支出，只计一次")
                .contains("同一笔租金");
        assertThat(because(answer, "dongguan.daojiao-rent").en()).contains("the same expense, which counts once");
    }

    @Test
    void zhanjiangs_reward_on_investment_is_the_provinces_and_counts_once() {
        Assessment answer = assess(
                """
                { "origin": { "division": "440305" }, "destination": { "division": "440811" },
                  "enterprise": { "industryCode": "C2614", "priorAid": [ ] },
                  "project": { "technicalRenovation": false, "totalInvestment": 600000000,
                    "fixedAssetInvestment": 450000000, "investmentFrom": "2022-01-01", "investmentTo": "2024-12-31" } }""",
                LocalDate.of(2025, 6, 1));

        assertThat(answer.measures())
                .filteredOn(m -> List.of("guangdong.manufacturing-investment", "zhanjiang.investment-reward")
                        .contains(m.id()))
                .allSatisfy(m ->
                        assertThat(Objects.requireNonNull(m.amount()).max()).isEqualByComparingTo("9000000"))
                .filteredOn(Assessment.MeasureResult::selected)
                .hasSize(1);
    }

    @Test
    void a_first_listing_is_counted_once_in_dongguan() {
        Assessment answer =
                assess("""
                { "destination": { "division": "441900" } }""", LocalDate.of(2023, 6, 1));

        assertThat(measure(answer, "dongguan.headquarters-listing").selected()).isTrue();
        assertThat(measure(answer, "dongguan.songshan-lake-listing").selected()).isFalse();
        assertThat(Objects.requireNonNull(
                                TheRules.library().interplay().byMeasure().get("dongguan.headquarters-listing"))
                        .measures())
                .containsExactly("dongguan.headquarters-listing", "dongguan.songshan-lake-listing");
    }

    @Test
    void a_project_in_maoming_has_the_reward_on_investment_or_that_on_renovation() {
        Assessment answer = assess(
                """
                { "origin": { "division": "440305" }, "destination": { "division": "440902" },
                  "enterprise": { "industryCode": "C2614", "priorAid": [ ] },
                  "project": { "technicalRenovation": true, "totalInvestment": 600000000,
                    "fixedAssetInvestment": 500000000, "equipmentInvestment": 40000000 } }""",
                LocalDate.of(2025, 6, 1));

        assertThat(measure(answer, "guangdong.tech-renovation").selected()).isTrue();
        assertThat(because(answer, "guangdong.manufacturing-investment").zh()).contains("省工信专项资金");
    }

    @Test
    void qingyuans_reward_for_growth_counts_once_with_the_provinces() {
        Assessment answer = assess(
                """
                { "destination": { "division": "441802" }, "enterprise": { "industryCode": "C1711" } }""",
                LocalDate.of(2025, 6, 1));

        assertThat(measure(answer, "guangdong.upscale").selected()).isTrue();
        assertThat(because(answer, "qingyuan.upscale-reward").zh()).contains("读作同一笔，只计一次");
        assertThat(measure(answer, "qingyuan.upscale-reward").conditions())
                .extracting(Assessment.ConditionResult::rule)
                .contains("与省小升规奖补是否同一笔，申报前核实");
    }
}
