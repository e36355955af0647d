package org.qianyi.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Differences.ConditionDifference;
import org.qianyi.plan.Differences.FigureDifference;
import org.qianyi.plan.Differences.RuleDifference;

/**
 * What differs around one measure or duty.
 *
 * @param compared whether the texts of the law were compared, so that what is required differs only with them or with the day
 */
record Why(
        List<ConditionDifference> conditions,
        List<RuleDifference> rules,
        List<FigureDifference> figures,
        boolean compared) {

    /**
     * @param before null if it was not there
     * @param after null if it is there no more
     * @param law null if a text is not kept
     */
    static Why of(
            String id,
            ConditionDifferences.@Nullable Side before,
            ConditionDifferences.@Nullable Side after,
            @Nullable LawDifferences law) {
        return new Why(
                before == null || after == null ? List.of() : ConditionDifferences.between(before, after),
                law == null ? List.of() : law.rules(id),
                law == null ? List.of() : law.figures(id),
                law != null);
    }

    /**
     * Whether nothing of it matters. A rule that came out as before though the answer or the day it looked at is another makes no
     * difference; one that requires something else does.
     */
    boolean nothing() {
        return rules.isEmpty()
                && figures.isEmpty()
                && conditions.stream()
                        .allMatch(condition ->
                                condition.before() == condition.after() && (compared || requiresTheSame(condition)));
    }

    private static boolean requiresTheSame(ConditionDifference condition) {
        return condition.facts().stream().allMatch(fact -> Objects.equals(fact.requiredBefore(), fact.requiredAfter()));
    }
}
