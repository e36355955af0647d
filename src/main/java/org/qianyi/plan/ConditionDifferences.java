package org.qianyi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessment.ConditionResult;
import org.qianyi.assessment.Assessment.Fact;
import org.qianyi.plan.Differences.ConditionDifference;
import org.qianyi.plan.Differences.FactDifference;

/** What two answers say differently of the rules of one measure or duty. */
final class ConditionDifferences {

    /**
     * One answer's.
     *
     * @param clauses that the rules cite
     */
    record Side(List<ConditionResult> conditions, List<Assessment.ClauseReference> clauses) {

        private Assessment.@Nullable ClauseReference clause(ConditionResult condition) {
            return clauses.stream()
                    .filter(clause -> clause.id().equals(condition.clause()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Rule by rule, those no longer there last; nothing where one side decided none. */
    static List<ConditionDifference> between(Side before, Side after) {
        if (before.conditions.isEmpty() || after.conditions.isEmpty()) {
            return List.of();
        }
        Map<String, ConditionResult> had = new LinkedHashMap<>();
        before.conditions.forEach(condition -> had.put(condition.rule(), condition));
        List<ConditionDifference> found = new ArrayList<>();
        for (ConditionResult condition : after.conditions) {
            ConditionResult old = had.remove(condition.rule());
            List<FactDifference> facts = old == null ? List.of() : facts(old.facts(), condition.facts());
            if (old == null || old.outcome() != condition.outcome() || !facts.isEmpty()) {
                found.add(new ConditionDifference(
                        condition.rule(),
                        condition.kind(),
                        condition.text(),
                        old == null ? null : old.outcome(),
                        condition.outcome(),
                        facts,
                        after.clause(condition)));
            }
        }
        had.values()
                .forEach(gone -> found.add(new ConditionDifference(
                        gone.rule(), gone.kind(), gone.text(), gone.outcome(), null, List.of(), before.clause(gone))));
        return found;
    }

    /** A rule may look at one answer several times; then the first belongs to the first. */
    private static List<FactDifference> facts(List<Fact> before, List<Fact> after) {
        Map<String, Fact> had = numbered(before);
        Map<String, Fact> has = numbered(after);
        List<FactDifference> found = new ArrayList<>();
        has.forEach((place, fact) -> {
            Fact old = had.remove(place);
            if (old == null) {
                found.add(new FactDifference(
                        fact.field(), fact.title(), null, fact.actualText(), null, fact.requiredText()));
            } else if (!same(old, fact)) {
                found.add(new FactDifference(
                        fact.field(),
                        fact.title(),
                        old.actualText(),
                        fact.actualText(),
                        old.requiredText(),
                        fact.requiredText()));
            }
        });
        had.values()
                .forEach(gone -> found.add(new FactDifference(
                        gone.field(), gone.title(), gone.actualText(), null, gone.requiredText(), null)));
        return found;
    }

    private static boolean same(Fact a, Fact b) {
        return Objects.equals(a.actualText(), b.actualText()) && Objects.equals(a.requiredText(), b.requiredText());
    }

    private static Map<String, Fact> numbered(List<Fact> facts) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Fact> numbered = new LinkedHashMap<>();
        facts.forEach(fact -> numbered.put(fact.field() + " " + seen.merge(fact.field(), 1, Integer::sum), fact));
        return numbered;
    }

    private ConditionDifferences() {}
}
