package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same profile, typed into a form. */
class FormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6000        | 60000000",
                "6,000       | 60000000",
                "６，０００.５ | 60005000",
                " 0.000001   | 0.01",
                "6000 万元   | 60000000",
                "0           | 0"
            })
    void money_is_in_ten_thousand_yuan(String entry, String yuan) {
        assertThat(filled("project.totalInvestment", entry).project().totalInvestment())
                .isEqualTo(new BigDecimal(yuan));
    }

    @ParameterizedTest
    @CsvSource({"3.65, 0.0365", "3.65%, 0.0365", "３.６５％, 0.0365", "100, 1"})
    void rates_are_in_percent(String entry, String fraction) {
        List<Loan> loans = filled("finance.loans[0].rate", entry).finance().loans();

        assertThat(loans).extracting(Loan::rate).containsExactly(new BigDecimal(fraction));
    }

    @Test
    void units_without_a_form_unit_stay_as_they_are() {
        assertThat(filled("project.monthlyRent", "16.5").project().monthlyRent())
                .isEqualTo("16.5");
        assertThat(filled("enterprise.valueAddedGrowth", "-12").enterprise().valueAddedGrowth())
                .isEqualTo("-0.12");
        assertThat(filled("enterprise.employees", "１,２００").enterprise().employees())
                .isEqualTo(1200);
    }

    @Test
    void codes_are_folded_and_names_are_kept() {
        Profile profile = filled(Map.of(
                "enterprise.creditCode", List.of("９１350100m000100y43"),
                "enterprise.industryCode", List.of(" ｃ3982 "),
                "enterprise.name", List.of("  茂名（甲）有限公司 ")));

        assertThat(profile.enterprise().creditCode()).isEqualTo("91350100M000100Y43");
        assertThat(profile.enterprise().industryCode()).isEqualTo("C3982");
        assertThat(profile.enterprise().name()).isEqualTo("茂名（甲）有限公司");
    }

    @Test
    void blank_is_not_known_and_none_is_an_empty_list() {
        Profile blank = filled(Map.of(
                "project.filed", List.of(""), "finance.loans", List.of(" "), "enterprise.priorAid", List.of("")));
        Profile none = filled(Map.of("finance.loans", List.of("none"), "enterprise.priorAid", List.of("none")));

        assertThat(blank).isEqualTo(filled(Map.of()));
        assertThat(none.finance().loans()).isEmpty();
        assertThat(none.enterprise().priorAid()).isEmpty();
    }

    @Test
    void several_boxes_may_be_ticked() {
        assertThat(filled(Map.of(
                                "enterprise.priorAid", List.of("", "SAME_LOAN_SUBSIDY", "INDUSTRY_COBUILDING_FUND"),
                                "project.filed", List.of("true")))
                        .enterprise()
                        .priorAid())
                .containsExactly(PriorAid.SAME_LOAN_SUBSIDY, PriorAid.INDUSTRY_COBUILDING_FUND);
    }

    @Test
    void rows_may_leave_gaps_and_problems_keep_their_numbers() {
        Map<String, List<String>> form = Map.of(
                "finance.loans[2].rate", List.of("3"),
                "finance.loans[10].rate", List.of("300"),
                "finance.loans[5].rate", List.of(""),
                "enterprise.qualifications[7].grantedOn", List.of("2024-01-02"),
                "enterprise.qualifications[7].validUntil", List.of("2024-01-01"));

        assertThat(read(form).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("finance.loans[10].rate", "enterprise.qualifications[7].validUntil");
    }

    @Test
    void bounds_are_named_in_the_unit_of_the_form() {
        assertThat(problem("project.totalInvestment", "1000000001"))
                .isEqualTo(
                        new Text(
                                "“计划总投资”（project.totalInvestment）须在 0 万元到 1,000,000,000 万元之间。请核对数值和单位。",
                                "Total investment (project.totalInvestment) must lie between 0 × 10,000 yuan and 1,000,000,000 × 10,000 yuan. Check the number and its unit."));
        assertThat(problem("enterprise.valueAddedGrowth", "1001").zh()).contains("须在 -100% 到 1,000% 之间");
        assertThat(problem("project.totalInvestment", "0.0000001").zh()).contains("最多 6 位小数");
        assertThat(problem("finance.loans[0].rate", "3.12345").zh()).contains("最多 4 位小数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"many", "1e5", "1,00", "--1", "1.2.3", "12万", "0x10", "9999999999999999999999999999999999999999"
            })
    void what_is_no_number_is_refused(String entry) {
        assertThat(problem("project.totalInvestment", entry))
                .isEqualTo(
                        new Text(
                                "“计划总投资”（project.totalInvestment）应填数字。请改正，不知道就留空。",
                                "Total investment (project.totalInvestment) takes a number. Correct it, or leave it blank if not known."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project.filed             | yes        | 应填“是”或“否”",
                "enterprise.establishedOn  | 2023-02-30 | 不是能认出的日期",
                "finance.loans             | some       | 应填列表",
                "finance.lons[0].rate      | 3          | 是否想写 finance.loans[].rate",
                "finance.loans[0]          | 3          | 没有字段",
                "finance.loans[99999].rate | 3          | 没有字段",
                "finance.listing           | 3          | 没有字段",
                "destination.city          | 440900     | 由其他字段得出"
            })
    void other_entries_are_refused_alike(String key, String entry, String zh) {
        assertThat(problem(key, entry).zh()).contains(zh);
    }

    @Test
    void contradictory_entries_are_refused() {
        assertThat(read(Map.of("project.filed", List.of("true", "false"))).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("填了不止一个值"));
        assertThat(read(Map.of("finance.loans", List.of("none"), "finance.loans[0].rate", List.of("3")))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("标明没有，又填了内容"));
    }

    @Test
    void keys_of_the_page_itself_are_passed_over() {
        assertThat(read(Map.of("_csrf", List.of("x"), "asOf", List.of("2026-01-01")))
                        .problems())
                .isEmpty();
    }

    private static Text problem(String key, String entry) {
        List<Problem> problems = read(Map.of(key, List.of(entry))).problems();
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.field())
                .isEqualTo(key));
        return problems.get(0).message();
    }

    private static Profile filled(String key, String entry) {
        return filled(Map.of(key, List.of(entry)));
    }

    private static Profile filled(Map<String, List<String>> form) {
        Reading reading = read(form);
        return Objects.requireNonNull(
                reading.profile(), () -> reading.problems().toString());
    }

    private static Reading read(Map<String, List<String>> form) {
        Map<String, List<String>> all = new HashMap<>(form);
        all.put("destination.division", List.of("440902"));
        return Given.READER.readForm(all);
    }
}
