package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.SyntheticEnterprises;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Profile;

/** What the plan says would help does help, and nothing smaller would. */
class ActionPlansTest {

    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final ActionPlans PLANS = new ActionPlans(ASSESSOR, CATALOGUE, REFERENCE);
    private static final Edits EDITS = new Edits(CATALOGUE, REFERENCE);

    private static Profile profile(String json) {
        return TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(p -> new IllegalStateException(p.toString()));
    }

    /** 粤府〔2021〕21号 wants five hundred million in east, west and north Guangdong; renovation rewards exclude it. */
    private static final String INVESTMENT =
            """
            { "enterprise": { "industryCode": "C2614", "priorAid": [] }, "destination": { "division": "440902" },
              "relocation": { "registrationMoves": false },
              "project": { "technicalRenovation": false, "totalInvestment": 499999999.99, "fixedAssetInvestment": 300000000,
                           "investmentFrom": "2023-01-01", "investmentTo": "2025-12-31" } }""";

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Test
    void a_fen_more_of_investment_reaches_the_threshold() {
        ActionPlan plan = PLANS.plan(new Asked(profile(INVESTMENT), library(), DAY), Set.of());

        ActionPlan.Option option = plan.options().stream()
                .filter(one -> one.opens().stream().anyMatch(m -> m.id().equals("guangdong.manufacturing-investment")))
                .findFirst()
                .orElseThrow();
        assertThat(option.changes()).hasSize(1);
        assertThat(option.changes().get(0).field()).isEqualTo("project.totalInvestment");
        assertThat(option.changes().get(0).to()).isEqualTo(new BigDecimal("500000000"));
        assertThat(option.cost()).isEqualByComparingTo("0.01");
        assertThat(option.gains())
                .containsExactly(new ActionPlan.Gain("CNY", BigDecimal.ZERO, new BigDecimal("6000000")));
        assertThat(option.words().zh())
                .isEqualTo("把“计划总投资”由499,999,999.99 元改为5 亿元，相应支出增加 0.01 元：合计最多增加 600 万元。先看“普惠性制造业投资奖励”的说明和提示。");
        assertThat(option.words().en())
                .isEqualTo(
                        "Change \"Total investment\" from CNY 499,999,999.99 to CNY 500,000,000, spending CNY 0.01 more on it: the"
                                + " total rises by up to CNY 6,000,000. Read the notes on \"General reward for investment in manufacturing\" first.");
    }

    @Test
    void what_is_to_stay_as_it_is_stays() {
        ActionPlan plan = PLANS.plan(new Asked(profile(INVESTMENT), library(), DAY), Set.of("project.totalInvestment"));

        assertThat(plan.options().stream().flatMap(one -> one.changes().stream()))
                .noneMatch(change -> change.field().equals("project.totalInvestment")
                        || change.along().stream()
                                .anyMatch(raised -> raised.field().equals("project.totalInvestment")));
    }

    @Test
    void what_is_past_is_not_proposed_to_be_changed() {
        Profile done = EDITS.with(profile(INVESTMENT), "project.completedOn", DAY);
        Profile tomorrow = EDITS.with(profile(INVESTMENT), "project.completedOn", DAY.plusDays(1));

        assertThat(changed(done)).doesNotContain("project.totalInvestment");
        assertThat(changed(tomorrow)).contains("project.totalInvestment");
    }

    /** Equipment of 40 million would take the total of 25 along. */
    @Test
    void what_is_to_stay_is_not_raised_with_its_part_either() {
        Remedies free = remedies(Set.of());
        Remedies bound = remedies(Set.of("project.totalInvestment"));
        Map<String, Object> remedy = Map.of("project.equipmentInvestment", new BigDecimal("40000000"));

        assertThat(free.applied(remedy)).isNotNull();
        assertThat(bound.applied(remedy)).isNull();
    }

    private static Remedies remedies(Set<String> kept) {
        Profile profile = profile(
                """
                { "destination": { "division": "440902" },
                  "project": { "totalInvestment": 25000000, "equipmentInvestment": 20000000 } }""");
        return new Remedies(EDITS, REFERENCE, profile, DAY, kept);
    }

    private static List<String> changed(Profile profile) {
        return PLANS.plan(new Asked(profile, library(), DAY), Set.of()).options().stream()
                .flatMap(one -> one.changes().stream())
                .map(ActionPlan.AnswerChange::field)
                .toList();
    }

    @Test
    void a_measure_not_met_names_what_speaks_against_it_and_the_parks_that_would_do() {
        Profile outside = profile("""
                { "destination": { "division": "440902", "park": "NONE" } }""");

        ActionPlan plan = PLANS.plan(new Asked(outside, library(), DAY), Set.of());

        ActionPlan.NearMiss miss = plan.nearMisses().stream()
                .filter(one -> one.id().equals("maoming.main-platform"))
                .findFirst()
                .orElseThrow();
        assertThat(miss.within()).isEqualTo(1);
        assertThat(miss.failing()).hasSize(1);
        assertThat(miss.failing().get(0).changes()).allSatisfy(changes -> assertThat(changes)
                .extracting(ActionPlan.AnswerChange::field)
                .containsExactly("destination.park"));
    }

    /** Applied to a copy, every option opens what it says and brings what it says; less of it does not; none is worse than another. */
    @Property(tries = 250)
    void every_option_flips_and_none_is_dominated(@ForAll @LongRange(min = 0) long seed) {
        boolean believable = seed % 3 != 0;
        Profile profile = believable
                ? SyntheticEnterprises.profile(seed)
                : RandomProfiles.read(
                        RandomProfiles.sound(RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.1)));
        LocalDate day = believable
                ? SyntheticEnterprises.AS_OF
                : LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(1900));
        Asked asked = new Asked(profile, library(), day);

        ActionPlan plan = PLANS.plan(asked, Set.of());

        Statistics.collect(plan.options().isEmpty() ? "no option" : "options");
        assertThat(plan.complete()).isTrue();
        Assessment before = ASSESSOR.assess(profile, library(), day);
        assertThat(plan.totals()).isEqualTo(Sums.of(before));
        for (ActionPlan.Option option : plan.options()) {
            assertThat(option.changes().size()).isBetween(1, 3);
            Assessment after = after(asked, option.changes());
            assertThat(Sums.of(after)).isEqualTo(option.totals());
            assertThat(gains(plan.totals(), option.totals())).isEqualTo(option.gains());
            assertThat(option.opens()).isNotEmpty().allSatisfy(opened -> {
                assertThat(verdict(before, opened.id())).isEqualTo(Verdict.NOT_ELIGIBLE);
                assertThat(verdict(after, opened.id()))
                        .isEqualTo(opened.verdict())
                        .matches(Verdict::isOpen);
            });
            othersDoAsWell(asked, option);
            lessDoesNotDo(asked, option);
            for (ActionPlan.Option other : plan.options()) {
                assertThat(worse(option, other)).isFalse();
            }
        }
    }

    private static void othersDoAsWell(Asked asked, ActionPlan.Option option) {
        for (ActionPlan.AnswerChange change : option.changes()) {
            for (ActionPlan.Choice choice : change.orElse()) {
                Profile other = EDITS.with(
                        changed(asked.profile(), option.changes()),
                        change.field(),
                        value(EDITS.field(change.field()), choice.value()));
                Assessment after = ASSESSOR.assess(other, asked.library(), asked.asOf());
                assertThat(opensAll(after, option)).isTrue();
                assertThat(gains(
                                Sums.of(ASSESSOR.assess(asked.profile(), asked.library(), asked.asOf())),
                                Sums.of(after)))
                        .isEqualTo(option.gains());
            }
        }
    }

    private static Profile changed(Profile profile, List<ActionPlan.AnswerChange> changes) {
        Profile changed = profile;
        for (ActionPlan.AnswerChange change : changes) {
            changed = EDITS.with(changed, change.field(), value(EDITS.field(change.field()), change.to()));
        }
        return changed;
    }

    private static Assessment after(Asked asked, List<ActionPlan.AnswerChange> changes) {
        Profile changed = changed(asked.profile(), changes);
        assertThat(EDITS.sound(changed)).isTrue();
        return ASSESSOR.assess(changed, asked.library(), asked.asOf());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Field field, Object sent) {
        return field.type() == FieldType.ENUM ? Enum.valueOf((Class<Enum>) field.valueType(), sent.toString()) : sent;
    }

    /** Worked out here once more: a unit that gains at one end, and none that loses at either. */
    private static List<ActionPlan.Gain> gains(List<Totals.Sum> before, List<Totals.Sum> after) {
        return Sums.units(before, after).stream()
                .map(unit -> {
                    Totals.Sum from = Sums.in(before, unit);
                    Totals.Sum to = Sums.in(after, unit);
                    assertThat(to.min()).isGreaterThanOrEqualTo(from.min());
                    assertThat(to.open()).isGreaterThanOrEqualTo(from.open());
                    return new ActionPlan.Gain(
                            unit,
                            to.min().subtract(from.min()),
                            to.open() > from.open() ? null : to.bounded().subtract(from.bounded()));
                })
                .filter(gain -> gain.max() == null
                        || gain.max().signum() > 0
                        || gain.min().signum() > 0)
                .toList();
    }

    private static Verdict verdict(Assessment assessment, String id) {
        return assessment.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** With one change left out, or one number or day a step nearer to what it is, some measure it opens stays out of reach. */
    private static void lessDoesNotDo(Asked asked, ActionPlan.Option option) {
        for (ActionPlan.AnswerChange change : option.changes()) {
            List<ActionPlan.AnswerChange> others =
                    option.changes().stream().filter(one -> one != change).toList();
            assertThat(opens(asked, others, option)).isFalse();
            Field field = EDITS.field(change.field());
            if (Scale.has(field)) {
                Scale scale = Scale.of(field);
                long from = scale.count(change.from());
                long to = scale.count(change.to());
                Profile nearer = EDITS.with(
                        changed(asked.profile(), others), change.field(), scale.value(to - Long.signum(to - from)));
                assertThat(EDITS.sound(nearer)
                                && opensAll(ASSESSOR.assess(nearer, asked.library(), asked.asOf()), option))
                        .isFalse();
            }
        }
    }

    private static boolean opens(Asked asked, List<ActionPlan.AnswerChange> changes, ActionPlan.Option option) {
        Profile changed = changed(asked.profile(), changes);
        return EDITS.sound(changed) && opensAll(ASSESSOR.assess(changed, asked.library(), asked.asOf()), option);
    }

    private static boolean opensAll(Assessment assessment, ActionPlan.Option option) {
        return option.opens().stream()
                .allMatch(opened -> verdict(assessment, opened.id()).isOpen());
    }

    /** Said here in other words than in the program: the same answers or fewer, at no more cost, for no less, and something better. */
    private static boolean worse(ActionPlan.Option option, ActionPlan.Option other) {
        Set<String> mine = Options.fields(option);
        Set<String> its = Options.fields(other);
        boolean bringsNoLess = option.gains().stream().allMatch(gain -> other.gains().stream()
                .anyMatch(more -> more.unit().equals(gain.unit())
                        && more.min().compareTo(gain.min()) >= 0
                        && (more.max() == null
                                || (gain.max() != null && more.max().compareTo(gain.max()) >= 0))));
        boolean better = !mine.equals(its)
                || other.cost().compareTo(option.cost()) < 0
                || !other.gains().equals(option.gains());
        return mine.containsAll(its) && other.cost().compareTo(option.cost()) <= 0 && bringsNoLess && better;
    }
}
