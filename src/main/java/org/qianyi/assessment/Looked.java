package org.qianyi.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** All that one rule looks at on one day. Where only a few results are possible, each is made once and kept. */
final class Looked {

    /** One comparison of a rule, the applicant's value left open. */
    static final class Slot {

        private final Field field;
        private final String required;
        private final Text requiredText;
        private final @Nullable Confidence confidence;
        private final Assessment.@Nullable Fact[] ready;

        Slot(Field field, String required, Text requiredText, @Nullable Confidence confidence, int choices) {
            this.field = field;
            this.required = required;
            this.requiredText = requiredText;
            this.confidence = confidence;
            this.ready = new Assessment.Fact[choices];
        }

        /** The same comparison put otherwise. */
        Slot reworded(String otherRequired, Text otherText) {
            return new Slot(field, otherRequired, otherText, confidence, ready.length);
        }

        String required() {
            return required;
        }

        Text requiredText() {
            return requiredText;
        }

        private Assessment.Fact fact(Shown.Answer answer) {
            if (ready.length == 0 || answer.choice() == Shown.OPEN) {
                return made(answer);
            }
            Assessment.Fact known = ready[answer.choice()];
            if (known == null) {
                known = made(answer);
                ready[answer.choice()] = known;
            }
            return known;
        }

        private Assessment.Fact made(Shown.Answer answer) {
            return new Assessment.Fact(
                    field.path(), answer.value(), required, field.title(), answer.text(), requiredText, confidence);
        }
    }

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
            results = Math.min(results * slot.ready.length, MOST_KEPT + 1);
        }
        this.kept = new Assessment.ConditionResult[results > MOST_KEPT ? 0 : (int) results];
    }

    /** The rule as it was decided, with the facts it looked at. */
    Assessment.ConditionResult result(Outcome outcome, Shown answers) {
        int number = kept.length == 0 ? Shown.OPEN : number(outcome, answers);
        if (number == Shown.OPEN) {
            return made(outcome, answers);
        }
        Assessment.ConditionResult known = kept[number];
        if (known == null) {
            known = made(outcome, answers);
            kept[number] = known;
        }
        return known;
    }

    /** Place among the possible results; open if an answer is none of the fixed choices. */
    private int number(Outcome outcome, Shown answers) {
        int number = outcome.ordinal();
        for (Slot slot : slots) {
            int choice = answers.of(slot.field).choice();
            if (choice == Shown.OPEN) {
                return Shown.OPEN;
            }
            number = number * slot.ready.length + choice;
        }
        return number;
    }

    private Assessment.ConditionResult made(Outcome outcome, Shown answers) {
        return new Assessment.ConditionResult(
                rule.name(),
                rule.kind(),
                rule.text(),
                outcome,
                facts(answers),
                rule.clause(),
                rule.oneOf(),
                rule.discretion());
    }

    private List<Assessment.Fact> facts(Shown answers) {
        if (slots.length == 1) {
            return List.of(slots[0].fact(answers.of(slots[0].field)));
        }
        Assessment.Fact[] facts = new Assessment.Fact[slots.length];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = slots[i].fact(answers.of(slots[i].field));
        }
        return Collections.unmodifiableList(Arrays.asList(facts)); // List.of would copy the array
    }
}
