package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** Folds the outcomes of one measure's rules into its verdict (Kleene). Rules are sorted once, by their place in the document. */
final class Verdicts {

    private final int[] required;
    private final Map<String, int[]> groups = new LinkedHashMap<>();
    private final int[][] alternatives;
    private final int[] excluding;
    private final int[] discretionary;

    Verdicts(List<ClauseRule> rules) {
        required = places(rules, r -> r.kind() == ClauseRule.Kind.REQUIREMENT && r.oneOf() == null);
        excluding = places(rules, r -> r.kind() == ClauseRule.Kind.EXCLUSION);
        discretionary = places(rules, ClauseRule::discretion);
        for (ClauseRule rule : rules) {
            String group = rule.oneOf();
            if (group != null) {
                groups.computeIfAbsent(group, g -> places(rules, r -> g.equals(r.oneOf())));
            }
        }
        alternatives = groups.values().toArray(int[][]::new);
    }

    static int[] places(List<ClauseRule> rules, Predicate<ClauseRule> which) {
        return rules.stream().filter(which).mapToInt(ClauseRule::index).toArray();
    }

    Verdict of(Outcome[] outcomes) {
        Outcome excluded = any(excluding, outcomes);
        return switch (fulfilled(outcomes).and(excluded.not())) {
            case NOT_MET -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.NEEDS_INFO;
            case MET -> atDiscretion(outcomes) ? Verdict.LIKELY : Verdict.ELIGIBLE;
        };
    }

    /** Whether any of some rules is met; not met if there are none. */
    static Outcome any(int[] rules, Outcome[] outcomes) {
        Outcome found = Outcome.NOT_MET;
        for (int rule : rules) {
            found = found.or(outcomes[rule]);
        }
        return found;
    }

    /** Whether every requirement is met, and one of each group. */
    private Outcome fulfilled(Outcome[] outcomes) {
        Outcome all = Outcome.MET;
        for (int rule : required) {
            all = all.and(outcomes[rule]);
        }
        for (int[] group : alternatives) {
            all = all.and(any(group, outcomes));
        }
        return all;
    }

    private boolean atDiscretion(Outcome[] outcomes) {
        for (int rule : discretionary) {
            if (outcomes[rule] != Outcome.NOT_MET) {
                return true;
            }
        }
        return false;
    }

    /** The rules that leave the verdict open: unknown, and no other requirement of their group is met. */
    List<ClauseRule> open(List<ClauseRule> rules, Outcome[] outcomes) {
        List<ClauseRule> open = new ArrayList<>();
        for (ClauseRule rule : rules) {
            if (outcomes[rule.index()] == Outcome.UNKNOWN && !settledByGroup(rule, outcomes)) {
                open.add(rule);
            }
        }
        return open;
    }

    private boolean settledByGroup(ClauseRule rule, Outcome[] outcomes) {
        String group = rule.oneOf();
        int[] others = group == null ? null : groups.get(group);
        return others != null && any(others, outcomes) == Outcome.MET;
    }
}
