package org.qianyi.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Differences.ConditionDifference;
import org.qianyi.plan.Differences.FigureDifference;
import org.qianyi.plan.Differences.RuleDifference;

/** What differs around one measure or duty. */
record Why(List<ConditionDifference> conditions, List<RuleDifference> rules, List<FigureDifference> figures) {

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
                law == null ? List.of() : law.figures(id));
    }

    /** Whether nothing of it matters: a rule that only had another answer to look at, and came out as before, makes no difference. */
    boolean nothing() {
        return rules.isEmpty()
                && figures.isEmpty()
                && conditions.stream()
                        .allMatch(condition -> condition.before() == condition.after()
                                && condition.facts().stream()
                                        .allMatch(fact -> Objects.equals(fact.requiredBefore(), fact.requiredAfter())));
    }
}
