package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.policy.Interplay;
import org.qianyi.profile.Profile;

/** What comes in which year, on the rules as they are. */
class YearsTest {

    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final Years YEARS = new Years(ASSESSOR);
    private static final String TAX = "national.high-tech-income-tax";
    private static final String RENOVATION = "guangdong.tech-renovation";

    private static Outlook outlook(String json, String asOf, int horizon) {
        Profile profile = TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));
        return YEARS.outlook(profile, library(), LocalDate.parse(asOf), horizon);
    }

    private static List<String> counted(Outlook outlook, int year) {
        return outlook.years().get(year - 1).counted().stream()
                .map(Outlook.YearMeasure::id)
                .toList();
    }

    private static List<String> ids(List<Outlook.YearNote> notes) {
        return notes.stream().map(Outlook.YearNote::id).toList();
    }

    private static String highTech(String validUntil) {
        return """
                { "destination": { "division": "440902" }, "relocation": { "mode": "WHOLE" },
                  "enterprise": { "smallOrMicro": false, "taxableIncome": 5000000,
                    "qualifications": [ { "kind": "HIGH_TECH", "validUntil": "%s" } ] } }"""
                .formatted(validUntil);
    }

    @Test
    void what_comes_each_year_counts_until_the_certificate_ends_that_day_included() {
        Outlook outlook = outlook(highTech("2028-03-01"), "2026-03-01", 5);

        assertThat(outlook.years())
                .extracting(year -> year.yearly().min().intValue())
                .containsExactly(500_000, 500_000, 500_000, 0, 0);
        assertThat(outlook.yearly().min()).isEqualByComparingTo("1500000");
        assertThat(outlook.together().min())
                .isEqualByComparingTo(outlook.once().min().add(new BigDecimal("1500000")));
        assertThat(outlook.years().get(3).ended())
                .filteredOn(end -> end.id().equals(TAX))
                .singleElement()
                .satisfies(end -> assertThat(end.because().zh()).isEqualTo("未满足“高新技术企业资格在有效期内”。"));
    }

    /** Without any other innovative status, the end of the certificate leaves none of three. */
    @Test
    void of_requirements_of_which_one_suffices_all_are_named_when_none_is_met() {
        assertThat(outlook(highTech("2028-03-01"), "2026-03-01", 4)
                        .years()
                        .get(3)
                        .ended())
                .filteredOn(end -> end.id().equals("maoming.science-projects"))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.because().zh()).startsWith("“有效期内的高新技术企业”“").endsWith("”一项也未满足。");
                    assertThat(end.because().en()).startsWith("None of \"").endsWith("is met.");
                });
    }

    @Test
    void a_certificate_that_ends_the_day_before_counts_a_year_less() {
        assertThat(outlook(highTech("2028-02-29"), "2026-03-01", 5).yearly().min())
                .isEqualByComparingTo("1000000");
    }

    private static final String RENOVATING =
            """
            { "origin": { "division": "440305" }, "destination": { "division": "440902" },
              "enterprise": { "industryCode": "C2614", "priorAid": [ ] },
              "project": { "technicalRenovation": true, "totalInvestment": 600000000,
                "fixedAssetInvestment": %s, "equipmentInvestment": 4000000,
                "investmentFrom": "2022-01-01", "investmentTo": "2024-12-31" } }""";

    @Test
    void what_is_paid_once_counts_in_the_first_year_only() {
        Outlook outlook = outlook(RENOVATING.formatted("5000000"), "2026-12-31", 3);

        assertThat(counted(outlook, 1)).contains(RENOVATION);
        assertThat(counted(outlook, 2)).doesNotContain(RENOVATION);
        assertThat(ids(outlook.years().get(1).ended())).doesNotContain(RENOVATION);
        assertThat(outlook.years().get(2).ended())
                .filteredOn(end -> end.id().equals(RENOVATION))
                .singleElement()
                .satisfies(end -> assertThat(end.because().zh()).isEqualTo("已于 2027-12-31 到期。"));
    }

    @Test
    void a_document_that_ends_the_day_before_is_gone_in_that_year() {
        assertThat(ids(outlook(RENOVATING.formatted("5000000"), "2027-01-01", 2)
                        .years()
                        .get(1)
                        .ended()))
                .contains(RENOVATION);
    }

    @Test
    void a_document_that_takes_effect_later_begins_in_that_year() {
        Outlook outlook = outlook(RENOVATING.formatted("5000000"), "2022-11-07", 2);

        assertThat(counted(outlook, 1)).doesNotContain(RENOVATION);
        assertThat(counted(outlook, 2)).contains(RENOVATION);
        assertThat(outlook.years().get(1).begun())
                .filteredOn(begun -> begun.id().equals(RENOVATION))
                .singleElement()
                .satisfies(begun -> assertThat(begun.because().zh()).startsWith("自 2023-11-07 起施行"));
        assertThat(ids(outlook(RENOVATING.formatted("5000000"), "2022-11-06", 2)
                        .years()
                        .get(1)
                        .begun()))
                .doesNotContain(RENOVATION);
    }

    /** The reward on investment goes before in 2025; when it has ended, the one on renovation does not come on top. */
    @Test
    void what_cannot_be_had_beside_an_earlier_year_does_not_count() {
        Outlook outlook = outlook(RENOVATING.formatted("500000000"), "2025-06-01", 3);

        assertThat(counted(outlook, 1)).contains("guangdong.manufacturing-investment");
        assertThat(counted(outlook, 2)).doesNotContain(RENOVATION);
        assertThat(outlook.years().get(1).left())
                .filteredOn(left -> left.id().equals(RENOVATION))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.because().zh()).startsWith("第 1 年已计入“").contains("省工信专项资金");
                    assertThat(left.because().en()).contains("counts in year 1, and both cannot be had");
                });
        assertThat(outlook.years().get(0).left()).isEmpty();
    }

    @Test
    void what_is_paid_over_three_years_counts_once_and_says_so() {
        Outlook outlook = outlook(
                """
                { "destination": { "division": "441900" },
                  "enterprise": { "qualifications": [ { "kind": "AI_LEADER" } ] },
                  "project": { "totalInvestment": 100000000 } }""",
                "2026-03-01",
                5);

        assertThat(outlook.years().stream()
                        .flatMap(year -> year.counted().stream())
                        .filter(measure -> measure.id().equals("dongguan.ai-investment")))
                .singleElement()
                .satisfies(measure ->
                        assertThat(Objects.requireNonNull(measure.note()).zh()).contains("分三年"));
        assertThat(outlook.assumptions())
                .anySatisfy(text -> assertThat(text.zh()).contains("分几年付"));
    }

    @Property(tries = 60)
    void nothing_counts_twice_and_nothing_counts_beside_what_excludes_it(@ForAll @LongRange(min = 0) long seed) {
        Profile profile = RandomProfiles.profile(seed);
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(new Random(seed).nextInt(2200));

        Outlook outlook = YEARS.outlook(profile, library(), day, Years.USUAL);

        Set<String> all = new HashSet<>();
        for (Outlook.Year year : outlook.years()) {
            for (Outlook.YearMeasure measure : year.counted()) {
                assertThat(all.add(measure.id()) || measure.amount().unit().equals("CNY/year"))
                        .as(measure.id())
                        .isTrue();
            }
        }
        for (String one : all) {
            Interplay.Tied tied = library().interplay().byMeasure().get(one);
            assertThat(all)
                    .filteredOn(other -> tied != null && !other.equals(one))
                    .allMatch(other -> Objects.requireNonNull(tied).between(one, other) == null);
        }
    }

    @Property(tries = 60)
    void the_first_year_is_the_assessment_and_the_sums_add_up(@ForAll @LongRange(min = 0) long seed) {
        Profile profile = RandomProfiles.read(RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.3));
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(new Random(seed).nextInt(2200));

        Outlook outlook = YEARS.outlook(profile, library(), day, Years.USUAL);

        Outlook.Year first = outlook.years().get(0);
        List<Assessment.Total> totals = new ArrayList<>();
        ASSESSOR.assess(profile, library(), day).totals().stream()
                .filter(total -> total.max() == null || total.max().signum() > 0)
                .forEach(totals::add);
        assertThat(first.asOf()).isEqualTo(day);
        for (Assessment.Total total : totals) {
            Outlook.YearSum sum = total.unit().equals("CNY") ? first.once() : first.yearly();
            assertThat(sum.min()).isEqualByComparingTo(total.min());
            assertThat(sum.max()).isEqualTo(total.max());
        }
        for (Outlook.Year year : outlook.years()) {
            assertThat(outlook.once().max() == null
                            || outlook.once()
                                            .max()
                                            .compareTo(Objects.requireNonNull(
                                                    year.once().max()))
                                    >= 0)
                    .isTrue();
            assertThat(outlook.once().min()).isGreaterThanOrEqualTo(year.once().min());
            assertThat(outlook.once().answered()).isBetween(outlook.once().min(), most(outlook.once()));
        }
        assertThat(outlook.together().min())
                .isEqualByComparingTo(outlook.once().min().add(outlook.yearly().min()));
    }

    private static BigDecimal most(Outlook.YearSum sum) {
        return sum.max() == null ? new BigDecimal("1e18") : sum.max();
    }

    @Test
    void no_year_and_more_than_ten_are_refused() {
        assertThatThrownBy(() -> outlook(highTech("2028-03-01"), "2026-03-01", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outlook(highTech("2028-03-01"), "2026-03-01", Years.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
