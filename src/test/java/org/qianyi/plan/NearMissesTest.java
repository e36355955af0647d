package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** The mark on a measure that is one condition away. */
class NearMissesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final NearMisses NEAR_MISSES = new NearMisses(ASSESSOR, CATALOGUE, REFERENCE);

    private static @Nullable Text mark(String id, String json) {
        Profile profile = TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(p -> new IllegalStateException(p.toString()));
        return NEAR_MISSES.assess(new Asked(profile, library(), DAY)).measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .nearMiss();
    }

    private static String investment(String total, String prior) {
        return """
                { "enterprise": { "industryCode": "C2614", "priorAid": [ %s ] }, "destination": { "division": "440902" },
                  "project": { "totalInvestment": %s, "investmentFrom": "2023-01-01", "investmentTo": "2025-12-31" } }"""
                .formatted(prior, total);
    }

    @Test
    void a_sum_below_its_threshold_is_named_with_the_threshold() {
        assertThat(mark("guangdong.manufacturing-investment", investment("499999999.99", "")))
                .isEqualTo(
                        new Text(
                                "只差一项“粤东粤西粤北项目总投资达到下限”：“计划总投资”由499,999,999.99 元改为5 亿元，就满足这一条。",
                                "One condition away, \"In east, west and north Guangdong, total investment reaches the minimum\":"
                                        + " with \"Total investment\" at CNY 500,000,000 in place of CNY 499,999,999.99 it is met."));
        assertThat(mark("guangdong.manufacturing-investment", investment("500000000", "")))
                .isNull();
    }

    @Test
    void two_conditions_away_is_not_near() {
        assertThat(mark(
                        "guangdong.manufacturing-investment",
                        investment("499999999.99", "\"PROVINCIAL_MIIT_SAME_PROJECT\"")))
                .isNull();
    }

    @Test
    void three_times_as_much_is_not_near() {
        assertThat(mark("guangdong.manufacturing-investment", investment("250000000", "")))
                .isNotNull();
        assertThat(mark("guangdong.manufacturing-investment", investment("249999999.99", "")))
                .isNull();
    }

    @Test
    void what_nobody_can_change_is_not_near() {
        assertThat(mark(
                        "guangdong.manufacturing-investment",
                        investment("500000000", "\"PROVINCIAL_MIIT_SAME_PROJECT\"")))
                .isNull();
    }

    /** Only a measure that is not met is marked, and just one condition, or group of them, speaks against it; all else stays. */
    @Property(tries = 100)
    void a_mark_stands_on_one_condition_alone(@ForAll @LongRange(min = 0) long seed) {
        Profile profile = RandomProfiles.profile(seed);

        Assessment plain = ASSESSOR.assess(profile, library(), DAY);
        Assessment marked = NEAR_MISSES.assess(new Asked(profile, library(), DAY));

        assertThat(marked.totals()).isEqualTo(plain.totals());
        for (int i = 0; i < plain.measures().size(); i++) {
            Assessment.MeasureResult measure = marked.measures().get(i);
            Text mark = measure.nearMiss();
            if (mark == null) {
                assertThat(measure).isEqualTo(plain.measures().get(i));
            } else {
                assertThat(measure.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
                assertThat(plain.measures().get(i).withNearMiss(mark)).isEqualTo(measure);
                assertThat(against(measure)).hasSize(1);
            }
        }
    }

    private static List<String> against(Assessment.MeasureResult measure) {
        return measure.conditions().stream()
                .filter(c -> c.kind() == ClauseRule.Kind.EXCLUSION
                        ? c.outcome() == Outcome.MET
                        : c.kind() == ClauseRule.Kind.REQUIREMENT
                                && c.outcome() == Outcome.NOT_MET
                                && noneOfGroup(c, measure))
                .map(c -> c.oneOf() == null ? c.rule() : c.oneOf())
                .distinct()
                .toList();
    }

    private static boolean noneOfGroup(Assessment.ConditionResult condition, Assessment.MeasureResult measure) {
        return condition.oneOf() == null
                || measure.conditions().stream()
                        .filter(other -> condition.oneOf().equals(other.oneOf()))
                        .allMatch(other -> other.outcome() == Outcome.NOT_MET);
    }
}
