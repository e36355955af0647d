package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** Folds the outcomes of a measure's rules into its verdict (Kleene). */
final class Verdicts {

    static Verdict of(List<ClauseRule> rules, Outcome[] outcomes) {
        Outcome fulfilled = fulfilled(rules, outcomes);
        Outcome excluded = Outcome.any(rules.stream()
                .filter(r -> r.kind() == ClauseRule.Kind.EXCLUSION)
                .map(r -> outcomes[r.index()])
                .toList());
        return switch (fulfilled.and(excluded.not())) {
            case NOT_MET -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.NEEDS_INFO;
            case MET -> atDiscretion(rules, outcomes) ? Verdict.LIKELY : Verdict.ELIGIBLE;
        };
    }

    /** Whether every requirement is met, and one of each group. */
    private static Outcome fulfilled(List<ClauseRule> rules, Outcome[] outcomes) {
        List<Outcome> needed = new ArrayList<>();
        Map<String, Outcome> groups = new LinkedHashMap<>();
        for (ClauseRule rule : rules) {
            if (rule.kind() == ClauseRule.Kind.REQUIREMENT) {
                String group = rule.oneOf();
                if (group == null) {
                    needed.add(outcomes[rule.index()]);
                } else {
                    groups.merge(group, outcomes[rule.index()], Outcome::or);
                }
            }
        }
        needed.addAll(groups.values());
        return Outcome.all(needed);
    }

    private static boolean atDiscretion(List<ClauseRule> rules, Outcome[] outcomes) {
        return rules.stream().anyMatch(r -> r.discretion() && outcomes[r.index()] != Outcome.NOT_MET);
    }

    /** Whether another requirement of a rule's group is met, so that nothing hangs on this one. */
    static boolean settledByGroup(ClauseRule rule, List<ClauseRule> rules, Outcome[] outcomes) {
        return rule.oneOf() != null
                && rules.stream().anyMatch(r -> rule.oneOf().equals(r.oneOf()) && outcomes[r.index()] == Outcome.MET);
    }

    private Verdicts() {}
}
