package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.assessment.TheAnswers.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What an answer says beside its verdicts. */
class ExplanationTest {

    private static Assessment assess(String profile) {
        return TheAnswers.assess(profile, LocalDate.of(2026, 3, 1));
    }

    private static List<Assessment.Fact> facts(Assessment.MeasureResult measure, String rule) {
        return measure.conditions().stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Test
    void what_must_not_hold_is_said_of_each_fact() {
        Assessment answer = assess(
                """
                { "origin": { "division": "440305" }, "destination": { "division": "440902" } }""");

        List<Assessment.Fact> facts = facts(measure(answer, "guangdong.transfer-support"), "从承接地区以外转来");
        assertThat(facts).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.required()).startsWith("not (");
            assertThat(fact.requiredText().zh()).startsWith("不得属于");
            assertThat(fact.requiredText().en()).startsWith("must not count");
        });
    }

    @Test
    void a_destination_known_only_to_its_province_leaves_the_citys_measures_open() {
        Assessment answer = assess("""
                { "destination": { "division": "440000" } }""");

        assertThat(answer.measures())
                .filteredOn(m -> m.policy().equals("maoming"))
                .filteredOn(m -> m.notApplicableBecause() == null)
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(m.verdict()).isEqualTo(Verdict.NEEDS_INFO);
                    assertThat(m.missing()).startsWith("destination.division");
                });
        assertThat(assess("""
                { "destination": { "division": "440600" } }""")
                        .measures())
                .filteredOn(m -> m.id().equals("maoming.specialized-new"))
                .allSatisfy(m -> assertThat(m.verdict()).isEqualTo(Verdict.NOT_APPLICABLE));
    }

    @Test
    void where_only_the_city_is_known_and_decides_it_is_shown() {
        Assessment answer = TheAnswers.assess(
                """
                { "origin": { "division": "440300" }, "destination": { "division": "440900" } }""",
                LocalDate.of(2024, 6, 1));

        assertThat(measure(answer, "guangdong.paired-cities").conditions())
                .flatExtracting(Assessment.ConditionResult::facts)
                .filteredOn(fact -> fact.field().equals("origin.county"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.actualText().zh()).isEqualTo("深圳市"));
    }

    @Test
    void a_row_left_blank_is_not_given_rather_than_none() {
        Assessment answer = assess(
                """
                { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C2614" },
                  "finance": { "loans": [ { "principal": 1000000 } ] } }""");

        Assessment.MeasureResult loans = measure(answer, "guangdong.loan-interest");
        assertThat(facts(loans, "制造业企业有符合条件的固定资产贷款"))
                .filteredOn(fact -> fact.field().equals("finance.loans[].kind"))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    assertThat(fact.actual()).isNull();
                    assertThat(fact.actualText().zh()).isEqualTo("未填");
                });
        assertThat(Objects.requireNonNull(loans.amount()).max())
                .as("a rate not known is bounded by the yearly limit alone")
                .isEqualByComparingTo("20000000");
    }

    @Test
    void questions_count_only_what_would_count_in_the_total() {
        Assessment answer = assess("""
                { "destination": { "division": "440902" } }""");

        assertThat(measure(answer, "guangdong.young-doctor").selected()).isFalse();
        assertThat(answer.questions())
                .filteredOn(question -> question.field().equals("talent.hires"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.swing()).isNull());
    }

    @Test
    void years_are_written_as_years() {
        Assessment answer = TheAnswers.assess(
                """
                { "destination": { "division": "440902" }, "enterprise": { "aboveScaleSince": "2024-03-01" } }""",
                LocalDate.of(2025, 6, 1));

        assertThat(facts(measure(answer, "guangdong.upscale"), "首次升规的"))
                .extracting(fact -> fact.requiredText().zh())
                .anyMatch(text -> text.contains("2024 年"))
                .noneMatch(text -> text.contains("2,024"));
    }

    @Test
    void rows_keep_their_places_and_each_says_what_it_comes_to() {
        Assessment answer = assess(
                """
                { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C2614" },
                  "finance": { "loans": [
                    { "principal": 1000000, "rate": 0.04, "termMonths": 12, "issuedOn": "2025-12-01",
                      "purpose": "EQUIPMENT", "kind": "FIXED_ASSET", "eligibleLender": true },
                    { "principal": 3000000, "purpose": "LAND" },
                    { "principal": 2000000, "rate": 0.03, "termMonths": 12, "issuedOn": "2025-12-01",
                      "purpose": "PLANT", "kind": "FIXED_ASSET", "eligibleLender": true } ] } }""");

        Assessment.MeasureResult loans = measure(answer, "guangdong.loan-interest");
        assertThat(facts(loans, "制造业企业有符合条件的固定资产贷款"))
                .filteredOn(fact -> fact.field().equals("finance.loans[].kind"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat((List<?>) fact.actual())
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactly("FIXED_ASSET", null, "FIXED_ASSET"));
        assertThat(Objects.requireNonNull(loans.amount()).derivation().zh())
                .contains("第 1 笔 100 万元 × 4% × 12 个月 ÷ 12 × 不超过 35% = 1.4 万元")
                .contains("第 2 笔不计（“用途”不符合条件）")
                .contains("第 3 笔 200 万元 × 3% × 12 个月 ÷ 12 × 不超过 35% = 2.1 万元");
        assertThat(facts(loans, "制造业企业有符合条件的固定资产贷款"))
                .filteredOn(fact -> fact.field().equals("finance.loans[].kind"))
                .allSatisfy(fact -> {
                    assertThat(fact.actualText().zh()).startsWith("第 1 笔：").contains("；第 2 笔：未填；第 3 笔：");
                    assertThat(fact.requiredText().zh()).startsWith("同一笔：为 ");
                });
    }

    @Test
    void a_sum_per_area_is_multiplied_out() {
        Assessment answer = TheAnswers.assess(
                """
                { "destination": { "division": "441900", "park": "daojiao-low-cost-space" },
                  "enterprise": { "aboveScaleSince": "2020-01-01" },
                  "relocation": { "legalEntityAtDestination": true, "taxRegistrationMoves": true },
                  "project": { "highGrowth": true, "majorInvestment": false, "rentedArea": 1000, "monthlyRent": 16,
                               "rentalMonths": 36, "purchasedArea": 3000 } }""",
                LocalDate.of(2023, 6, 1));

        assertThat(derivation(answer, "dongguan.daojiao-plant"))
                .isEqualTo("最高 100 元 × 购置厂房面积 3,000 平方米 = 30 万元，上限 100 万元 → 不超过 30 万元");
        assertThat(derivation(answer, "dongguan.daojiao-rent"))
                .isEqualTo("月租金 16 元/平方米·月 × 租赁面积 1,000 平方米 × 36 个月 × 50% = 28.8 万元，"
                        + "上限 10 元/平方米·月 × 租赁面积 1,000 平方米 × 36 个月 = 36 万元 → 28.8 万元");
    }

    @Test
    void a_whole_sum_is_not_multiplied_by_one() {
        Assessment answer = TheAnswers.assess(
                """
                { "destination": { "division": "440203", "park": "south-china-equipment-park" },
                  "project": { "builtArea": 5000 } }""",
                LocalDate.of(2024, 6, 1));

        assertThat(derivation(answer, "shaoguan.plant-subsidy"))
                .startsWith("300 元 × 自建面积 5,000 平方米 = 150 万元，上限 1,000 万元")
                .contains("不超过 200 元 × 自建面积 5,000 平方米 = 100 万元，上限 200 万元")
                .doesNotContain("× 1，", "不超过 1，");
    }

    private static String derivation(Assessment answer, String id) {
        return Objects.requireNonNull(measure(answer, id).amount()).derivation().zh();
    }

    @Test
    void what_the_list_of_parks_leaves_open_is_not_asked_of_the_applicant() {
        Assessment.MeasureResult quota = measure(
                TheAnswers.assess(
                        """
                        { "origin": { "division": "440604" },
                          "destination": { "division": "440902", "park": "maonan-park" } }""",
                        LocalDate.of(2018, 6, 1)),
                "guangdong.park-quota-increase");

        assertThat(quota.verdict()).isEqualTo(Verdict.NEEDS_INFO);
        assertThat(quota.missing()).isEmpty();
        assertThat(facts(quota, "项目落在省产业园内")).singleElement().satisfies(fact -> {
            assertThat(fact.actual()).isNull();
            assertThat(fact.actualText().zh()).isEqualTo("这一天名单没有写明");
        });
    }

    @Test
    void alternatives_are_told_as_alternatives() {
        Assessment answer = assess(
                """
                { "origin": { "division": "441900" }, "destination": { "division": "440902" } }""");

        assertThat(answer.measures().stream()
                        .flatMap(m -> m.conditions().stream())
                        .flatMap(c -> c.facts().stream())
                        .filter(fact -> fact.field().equals("environment.nitrogenOxides")
                                || fact.field().equals("environment.vocs"))
                        .map(fact -> fact.requiredText().zh()))
                .contains("任一即可：超过 0", "或者：超过 0")
                .doesNotContain("超过 0");
    }

    @Test
    void two_answers_compared_say_so_from_either_side() {
        Assessment answer = assess(
                """
                { "origin": { "division": "441900" }, "destination": { "division": "440902" } }""");

        assertThat(answer.measures().stream()
                        .flatMap(m -> m.conditions().stream())
                        .flatMap(c -> c.facts().stream()))
                .noneSatisfy(fact -> assertThat(fact.requiredText().zh()).contains("比较"))
                .anySatisfy(fact -> {
                    assertThat(fact.field()).startsWith("origin.");
                    assertThat(fact.required()).contains("= destination.");
                })
                .anySatisfy(fact -> {
                    assertThat(fact.field()).startsWith("destination.");
                    assertThat(fact.required()).contains("= origin.");
                });
    }

    @Test
    void the_sum_of_what_was_answered_stands_apart_from_the_ceilings_of_what_was_not() {
        Assessment answer = assess(
                """
                { "origin": { "division": "441900" }, "destination": { "division": "440902" },
                  "project": { "technicalRenovation": true, "equipmentInvestment": 6000000 } }""");

        Totals.Sum sum = Totals.sums(answer.measures(), answer.totals()).get(0);
        assertThat(answer.totals().get(0).max())
                .as("the totals are what they were")
                .isNull();
        assertThat(sum.open()).isPositive();
        assertThat(sum.answered()).isLessThan(sum.bounded());
        assertThat(sum.answered())
                .isGreaterThanOrEqualTo(answer.measures().stream()
                        .filter(m -> m.verdict() == Verdict.ELIGIBLE
                                && m.selected()
                                && m.missing().isEmpty())
                        .map(m -> Objects.requireNonNull(m.amount()))
                        .filter(amount -> sum.unit().equals(amount.unit()) && amount.max() != null)
                        .map(amount -> Objects.requireNonNull(amount.max()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
