package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.problems;
import static org.qianyi.profile.Given.profile;
import static org.qianyi.profile.Given.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ProfileReaderTest {

    static final List<Arguments> GOLDEN = List.of(
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprize\": {}}",
                    "enterprize",
                    "没有字段 enterprize。是否想写 enterprise？",
                    "There is no field enterprize. Did you mean enterprise?"),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"equipmentInvestmnt\": 1}}",
                    "project.equipmentInvestmnt",
                    "没有字段 project.equipmentInvestmnt。是否想写 project.equipmentInvestment？",
                    "There is no field project.equipmentInvestmnt. Did you mean project.equipmentInvestment?"),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"colour\": \"red\"}}",
                    "project.colour",
                    "没有字段 project.colour。请删去，或到字段目录查找正确的名称。",
                    "There is no field project.colour. Remove it, or look up its name in the field catalogue."),
            row(
                    "{\"destination\": {\"division\": \"440902\", \"place\": {}}}",
                    "destination.place",
                    "没有字段 destination.place。请删去，或到字段目录查找正确的名称。",
                    "There is no field destination.place. Remove it, or look up its name in the field catalogue."),
            row(
                    "{\"destination\": {\"division\": \"440902\", \"city\": \"440900\"}}",
                    "destination.city",
                    "“转入市”（destination.city）由其他字段得出，不能填写。请删去。",
                    "Destination city (destination.city) is worked out from other fields and cannot be given. Remove it."),
            row("[]", "", "企业信息应为一个 JSON 对象，收到的是列表。", "A profile is a JSON object, not a list."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"talent\": 3}",
                    "talent",
                    "talent 应为对象，收到的是数字。请写成 {…}，不知道就不写。",
                    "talent takes an object, not a number. Write {…}, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"finance\": {\"loans\": [null]}}",
                    "finance.loans[0]",
                    "finance.loans[0] 应为对象，收到的是空值。请写成 {…}，不知道就不写。",
                    "finance.loans[0] takes an object, not null. Write {…}, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"finance\": {\"loans\": {}}}",
                    "finance.loans",
                    "“贷款”（finance.loans）应为列表，收到的是对象。请改正，不知道就不写。",
                    "Loans (finance.loans) takes a list, not an object. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"landArea\": \"30\"}}",
                    "project.landArea",
                    "“用地面积”（project.landArea）应为数字，收到的是文字。请改正，不知道就不写。",
                    "Land (project.landArea) takes a number, not text. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"employees\": 1.5}}",
                    "enterprise.employees",
                    "“职工人数”（enterprise.employees）应为整数，收到的是小数。请改正，不知道就不写。",
                    "Employees (enterprise.employees) takes a whole number, not a decimal. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"filed\": \"yes\"}}",
                    "project.filed",
                    "“已备案或核准”（project.filed）应为 true 或 false，收到的是文字。请改正，不知道就不写。",
                    "Filed or approved (project.filed) takes true or false, not text. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": 440902}}",
                    "destination.division",
                    "“转入地”（destination.division）应为带引号的文字，收到的是数字。请改正，不知道就不写。",
                    "Moving to (destination.division) takes text in quotes, not a number. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"priorAid\": \"SAME_LOAN_SUBSIDY\"}}",
                    "enterprise.priorAid",
                    "“已获得的支持”（enterprise.priorAid）应为列表，收到的是文字。请改正，不知道就不写。",
                    "Support already received (enterprise.priorAid) takes a list, not text. Correct it, or leave it out if not known."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"finance\": {\"loans\": [{\"rate\": 3.65}]}}",
                    "finance.loans[0].rate",
                    "“年利率”（finance.loans[0].rate）须在 0 到 1 之间。请核对数值和单位。",
                    "Interest rate a year (finance.loans[0].rate) must lie between 0 and 1. Check the number and its unit."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"talent\": {\"hires\": [{\"age\": 15}]}}",
                    "talent.hires[0].age",
                    "“年龄”（talent.hires[0].age）须在 16 岁到 100 岁之间。请核对数值和单位。",
                    "Age (talent.hires[0].age) must lie between 16 years and 100 years. Check the number and its unit."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"employees\": 10000001}}",
                    "enterprise.employees",
                    "“职工人数”（enterprise.employees）须在 0 人到 10,000,000 人之间。请核对数值和单位。",
                    "Employees (enterprise.employees) must lie between 0 people and 10,000,000 people. Check the number and its unit."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"finance\": {\"loans\": [{\"rate\": 0.0365001}]}}",
                    "finance.loans[0].rate",
                    "“年利率”（finance.loans[0].rate）最多 6 位小数。请四舍五入后再填。",
                    "Interest rate a year (finance.loans[0].rate) takes at most 6 decimals. Round it."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"establishedOn\": \"2023-02-30\"}}",
                    "enterprise.establishedOn",
                    "“成立日期”（enterprise.establishedOn）不是能认出的日期。请按 2026-03-01 这样的格式填写，并核对是否有这一天。",
                    "Established on (enterprise.establishedOn) is no date that can be read. Write it like 2026-03-01 and check that there is such a day."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"establishedOn\": \"1899-12-31\"}}",
                    "enterprise.establishedOn",
                    "“成立日期”（enterprise.establishedOn）须在 1900-01-01 到 2100-12-31 之间。请核对日期。",
                    "Established on (enterprise.establishedOn) must lie between 1900-01-01 and 2100-12-31. Check the date."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"finance\": {\"loans\": [{\"kind\": \"fixed_asset\"}]}}",
                    "finance.loans[0].kind",
                    "“种类”（finance.loans[0].kind）没有选项 fixed_asset。请从中选择：FIXED_ASSET（固定资产贷款）、WORKING_CAPITAL（流动资金贷款）。",
                    "Kind (finance.loans[0].kind) has no option fixed_asset. Choose from: FIXED_ASSET (Fixed-asset loan), WORKING_CAPITAL (Working-capital loan)."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"origin\": {\"division\": \"440999\"}}",
                    "origin.division",
                    "“转出地”（origin.division）没有行政区划代码 440999。可以改填上一级茂名市的代码 440900。",
                    "Moving from (origin.division): there is no division code 440999. The level above, Maoming, has 440900."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"origin\": {\"division\": \"茂名\"}}",
                    "origin.division",
                    "“转出地”（origin.division）没有行政区划代码 茂名。请填六位代码（GB/T 2260），如茂名市茂南区是 440902。",
                    "Moving from (origin.division): there is no division code 茂名. Give six digits (GB/T 2260), such as 440902 for Maonan District."),
            row(
                    "{\"destination\": {\"division\": \"440902\", \"park\": \"maonan-prak\"}}",
                    "destination.park",
                    "“转入园区”（destination.park）没有园区 maonan-prak。是否想写 maonan-park？",
                    "Park (destination.park): there is no park maonan-prak. Did you mean maonan-park?"),
            row(
                    "{\"destination\": {\"division\": \"440902\", \"park\": \"x\"}}",
                    "destination.park",
                    "“转入园区”（destination.park）没有园区 x。请从园区名单中选择，不在任何园区填 NONE。",
                    "Park (destination.park): there is no park x. Choose one from the list of parks, or NONE for outside every park."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"industryCode\": \"C3\"}}",
                    "enterprise.industryCode",
                    "“行业代码”（enterprise.industryCode）应为门类字母加两到四位数字，如 C3982；只知道门类时只填字母。",
                    "Industry code (enterprise.industryCode) takes the letter of the section and two to four digits, such as C3982, or the letter alone."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"industryCode\": \"C4790\"}}",
                    "enterprise.industryCode",
                    "“行业代码”（enterprise.industryCode）没有行业 C47，这个大类属于门类 E。是否想写 E4790？",
                    "Industry code (enterprise.industryCode): there is no industry C47; that division belongs to section E. Did you mean E4790?"),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"industryCode\": \"C99\"}}",
                    "enterprise.industryCode",
                    "“行业代码”（enterprise.industryCode）没有行业 C99。请对照 GB/T 4754-2017 填写。",
                    "Industry code (enterprise.industryCode): there is no industry C99. Look it up in GB/T 4754-2017."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"creditCode\": \"91350100M000100Y4\"}}",
                    "enterprise.creditCode",
                    "“统一社会信用代码”（enterprise.creditCode）应为 18 位半角字符：第 3 至 8 位是数字，其余是数字或大写字母，没有 I、O、Z、S、V。请对照营业执照改正。",
                    "Unified social credit code (enterprise.creditCode) takes 18 plain characters: digits in places 3 to 8, digits or capital letters elsewhere, never I, O, Z, S or V. Compare it with the business licence."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"creditCode\": \"91350100M000100Y34\"}}",
                    "enterprise.creditCode",
                    "“统一社会信用代码”（enterprise.creditCode）的校验码（最后一位）与前 17 位不符。请对照营业执照逐位核对。",
                    "Unified social credit code (enterprise.creditCode): the check digit, the last character, does not fit the 17 before it. Compare each with the business licence."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"name\": \"" + "甲".repeat(201)
                            + "\"}}",
                    "enterprise.name",
                    "“企业名称”（enterprise.name）最多 200 个字符。请缩短。",
                    "Name of the enterprise (enterprise.name) takes at most 200 characters. Shorten it."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"name\": \"甲\\u0007\"}}",
                    "enterprise.name",
                    "“企业名称”（enterprise.name）含有看不见的控制字符或残缺的字符。请删去后重新输入。",
                    "Name of the enterprise (enterprise.name) holds invisible control characters or broken ones. Delete them and type it again."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"name\": \" \"}}",
                    "enterprise.name",
                    "“企业名称”（enterprise.name）是空的。请填写，不知道就不写。",
                    "Name of the enterprise (enterprise.name) is empty. Fill it in, or leave it out if not known."),
            row(
                    "{}",
                    "destination.division",
                    "“转入地”（destination.division）必填：没有它就不知道适用哪里的政策。",
                    "Moving to (destination.division) is required: without it nobody can say which policies apply."),
            row(
                    "{\"destination\": {\"division\": \"440800\", \"park\": \"maonan-park\"}}",
                    "destination.park",
                    "“转入园区”（destination.park）不在转入地：茂南产业转移工业园在茂名市，转入地是湛江市。请改园区或转入地。",
                    "Park (destination.park) is not at the destination: Maonan industrial transfer park is in Maoming, the destination is Zhanjiang. Change the park or the destination."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"qualifications\": [{\"grantedOn\": \"2024-05-02\", \"validUntil\": \"2024-05-01\"}]}}",
                    "enterprise.qualifications[0].validUntil",
                    "“有效期至”（enterprise.qualifications[0].validUntil）不能早于“认定日期”（enterprise.qualifications[0].grantedOn）。请核对两个日期。",
                    "Valid until (enterprise.qualifications[0].validUntil) cannot be before Granted on (enterprise.qualifications[0].grantedOn). Check both dates."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"investmentFrom\": \"2024-05-02\", \"investmentTo\": \"2024-05-01\"}}",
                    "project.investmentTo",
                    "“固投发生截止日”（project.investmentTo）不能早于“固投发生起始日”（project.investmentFrom）。请核对两个日期。",
                    "Investment to (project.investmentTo) cannot be before Investment from (project.investmentFrom). Check both dates."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"fixedAssetInvestment\": 10, \"equipmentInvestment\": 11}}",
                    "project.equipmentInvestment",
                    "“设备购置额”（project.equipmentInvestment）不能大于“固定资产投资”（project.fixedAssetInvestment）。请核对这两个数。",
                    "Equipment (project.equipmentInvestment) cannot be greater than Fixed-asset investment (project.fixedAssetInvestment). Check both figures."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"totalInvestment\": 9, \"fixedAssetInvestment\": 10}}",
                    "project.fixedAssetInvestment",
                    "“固定资产投资”（project.fixedAssetInvestment）不能大于“计划总投资”（project.totalInvestment）。请核对这两个数。",
                    "Fixed-asset investment (project.fixedAssetInvestment) cannot be greater than Total investment (project.totalInvestment). Check both figures."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"project\": {\"equipmentInvestment\": 10, \"specialEquipmentInvestment\": 10.01}}",
                    "project.specialEquipmentInvestment",
                    "“环保、节能节水、安全生产专用设备投资”（project.specialEquipmentInvestment）不能大于“设备购置额”（project.equipmentInvestment）。请核对这两个数。",
                    "Equipment for environment, saving and safety (project.specialEquipmentInvestment) cannot be greater than Equipment (project.equipmentInvestment). Check both figures."),
            row(
                    "{\"destination\": {\"division\": \"440902\"}, \"enterprise\": {\"employees\": 10, \"rdStaff\": 11}}",
                    "enterprise.rdStaff",
                    "“研发人员”（enterprise.rdStaff）不能大于“职工人数”（enterprise.employees）。请核对这两个数。",
                    "Research and development staff (enterprise.rdStaff) cannot be greater than Employees (enterprise.employees). Check both figures."));

    private static Arguments row(String json, String field, String zh, String en) {
        return Arguments.of(json, field, zh, en);
    }

    @ParameterizedTest(name = "{1}: {3}")
    @FieldSource("GOLDEN")
    void says_what_is_wrong_and_what_to_do(String json, String field, String zh, String en) {
        assertThat(problems(json)).containsExactly(new Problem(field, new Text(zh, en)));
    }

    @Test
    void reports_all_problems_at_once() {
        assertThat(problems("{\"enterprise\": {\"employees\": -1, \"creditCode\": \"X\"}, \"nonsense\": 1,"
                        + " \"finance\": {\"loans\": [{\"rate\": 2}, {\"purpose\": \"FUN\"}]}}"))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "enterprise.employees",
                        "enterprise.creditCode",
                        "nonsense",
                        "finance.loans[0].rate",
                        "finance.loans[1].purpose",
                        "destination.division");
    }

    @Test
    void null_and_absent_mean_not_known_and_an_empty_list_means_none() {
        Profile unknown = profile(with("\"finance\": {\"loans\": null}, \"talent\": null"));
        Profile none = profile(with("\"finance\": {\"loans\": []}"));

        assertThat(unknown).isEqualTo(profile(with("\"origin\": {}")));
        assertThat(unknown.finance().loans()).isNull();
        assertThat(none.finance().loans()).isEmpty();
        assertThat(unknown.talent()).isEqualTo(Talent.EMPTY);
    }

    @Test
    void equal_numbers_make_equal_profiles() {
        Profile plain = profile(with("\"project\": {\"totalInvestment\": 60000000}"));

        assertThat(profile(with("\"project\": {\"totalInvestment\": 6e7}"))).isEqualTo(plain);
        assertThat(profile(with("\"project\": {\"totalInvestment\": 60000000.00}")))
                .isEqualTo(plain);
        assertThat(plain.project().totalInvestment()).isEqualTo(new BigDecimal("60000000"));
        assertThat(profile(with("\"enterprise\": {\"employees\": 3e2}"))
                        .enterprise()
                        .employees())
                .isEqualTo(300);
    }

    @Test
    void order_and_repetition_of_choices_mean_nothing() {
        Profile profile = profile(
                with(
                        "\"enterprise\": {\"priorAid\": [\"SAME_LOAN_SUBSIDY\", \"UPSCALE_REWARD_SINCE_2018\", \"SAME_LOAN_SUBSIDY\"]}"));

        assertThat(profile.enterprise().priorAid())
                .containsExactly(PriorAid.UPSCALE_REWARD_SINCE_2018, PriorAid.SAME_LOAN_SUBSIDY);
    }

    @Test
    void bounds_are_included() {
        assertThat(
                        problems(
                                with(
                                        "\"finance\": {\"loans\": [{\"rate\": 0}, {\"rate\": 1}]}, \"enterprise\": {"
                                                + "\"valueAddedGrowth\": -1, \"establishedOn\": \"1900-01-01\", \"aboveScaleSince\": \"2100-12-31\"}")))
                .isEmpty();
    }

    @Test
    void an_equal_part_or_the_same_day_is_no_contradiction() {
        assertThat(problems(with(
                        "\"project\": {\"totalInvestment\": 5, \"fixedAssetInvestment\": 5, \"equipmentInvestment\": 5,"
                                + " \"investmentFrom\": \"2024-01-01\", \"investmentTo\": \"2024-01-01\"}")))
                .isEmpty();
    }

    @Test
    void looks_up_the_places() {
        Profile profile = profile(
                "{\"origin\": {\"division\": \"440606\"}, \"destination\": {\"division\": \"440902\", \"park\": \"maonan-park\"}}");

        assertThat(profile.origin().city()).isEqualTo("440600");
        assertThat(profile.on(LocalDate.of(2026, 1, 1)).destination().onMainPlatform())
                .isTrue();
        assertThat(profile.on(LocalDate.of(2026, 1, 1)).destination().keyPark2012())
                .isFalse();
    }

    @Test
    void a_park_may_be_named_with_the_province_alone() {
        assertThat(problems("{\"destination\": {\"division\": \"440000\", \"park\": \"maonan-park\"}}"))
                .isEmpty();
        assertThat(problems("{\"destination\": {\"division\": \"430000\", \"park\": \"maonan-park\"}}"))
                .hasSize(1);
        assertThat(problems("{\"destination\": {\"division\": \"440800\", \"park\": \"NONE\"}}"))
                .isEmpty();
    }
}
