package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.assessment.Assessment.ConditionResult;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** Which conditions speak against, where one of several suffices and where each counts. */
class StandingTest {

    private static final ConditionResult IN_A_PARK = requirement("在园区", Outcome.NOT_MET, "园区或重大项目");
    private static final ConditionResult MAJOR = requirement("重大项目", Outcome.MET, "园区或重大项目");
    private static final ConditionResult NOT_MAJOR = requirement("重大项目", Outcome.NOT_MET, "园区或重大项目");
    private static final ConditionResult ALONE = requirement("已备案", Outcome.NOT_MET, null);

    private static ConditionResult requirement(String rule, Outcome outcome, @Nullable String oneOf) {
        return new ConditionResult(
                rule, ClauseRule.Kind.REQUIREMENT, new Text(rule, rule), outcome, List.of(), "1", oneOf, false);
    }

    @Test
    void a_branch_not_met_says_nothing_where_another_is() {
        Standing standing = new Standing(List.of(IN_A_PARK, MAJOR));

        assertThat(standing.of(IN_A_PARK)).isEqualTo(ResultPage.Good.NEITHER);
        assertThat(standing.of(MAJOR)).isEqualTo(ResultPage.Good.FOR);
        assertThat(standing.deciding()).isEmpty();
    }

    @Test
    void all_branches_not_met_decide_together() {
        Standing standing = new Standing(List.of(IN_A_PARK, NOT_MAJOR));

        assertThat(standing.of(IN_A_PARK)).isEqualTo(ResultPage.Good.AGAINST);
        assertThat(standing.deciding()).contains(IN_A_PARK);
        assertThat(standing.group(IN_A_PARK)).containsExactly(IN_A_PARK, NOT_MAJOR);
    }

    @Test
    void the_condition_that_decides_is_named_not_a_branch_before_it() {
        Standing standing = new Standing(List.of(IN_A_PARK, MAJOR, ALONE));

        assertThat(standing.deciding()).contains(ALONE);
        assertThat(standing.group(ALONE)).containsExactly(ALONE);
    }
}
