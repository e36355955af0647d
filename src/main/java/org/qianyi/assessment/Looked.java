package org.qianyi.assessment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** All that one rule looks at on one day. Where only a few results are possible, each is made once and kept. */
final class Looked {

    /** Most results kept of one rule. */
    private static final int MOST_KEPT = 1024;

    private final ClauseRule rule;
    private final Slot[] slots;
    private final Assessment.@Nullable ConditionResult[] kept;

    Looked(ClauseRule rule, Collection<Slot> slots) {
        this.rule = rule;
        this.slots = slots.toArray(Slot[]::new);
        long results = Outcome.values().length;
        for (Slot slot : slots) {
            results = Math.min(results * slot.choices(), MOST_KEPT + 1);
        }
        this.kept = new Assessment.ConditionResult[results > MOST_KEPT ? 0 : (int) results];
    }

    /** The rule as it was decided, with the facts it looked at. */
    Assessment.ConditionResult result(Outcome outcome, Facts facts) {
        int number = kept.length == 0 ? Shown.OPEN : number(outcome, facts);
        if (number == Shown.OPEN) {
            return made(outcome, facts);
        }
        Assessment.ConditionResult known = kept[number];
        if (known == null) {
            known = made(outcome, facts);
            kept[number] = known;
        }
        return known;
    }

    /** Place among the possible results; open if an answer is none of the fixed choices. */
    private int number(Outcome outcome, Facts facts) {
        int number = outcome.ordinal();
        for (Slot slot : slots) {
            int choice = facts.choice(slot);
            if (choice == Shown.OPEN) {
                return Shown.OPEN;
            }
            number = number * slot.choices() + choice;
        }
        return number;
    }

    private Assessment.ConditionResult made(Outcome outcome, Facts facts) {
        return new Assessment.ConditionResult(
                rule.name(),
                rule.kind(),
                rule.text(),
                outcome,
                list(facts),
                rule.clause(),
                rule.oneOf(),
                rule.discretion());
    }

    /** Short lists without the array between, which List.of would copy. */
    private List<Assessment.Fact> list(Facts facts) {
        if (slots.length == 1) {
            return List.of(facts.of(slots[0]));
        }
        if (slots.length == 2) {
            return List.of(facts.of(slots[0]), facts.of(slots[1]));
        }
        if (slots.length == 3) {
            return List.of(facts.of(slots[0]), facts.of(slots[1]), facts.of(slots[2]));
        }
        Assessment.Fact[] all = new Assessment.Fact[slots.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = facts.of(slots[i]);
        }
        return List.of(all);
    }
}
