package org.qianyi.assessment;

import org.jspecify.annotations.Nullable;

/** The facts one applicant brings to the comparisons of one document: each is made once, however many rules look at it. */
final class Facts {

    private final Shown answers;
    private final Assessment.@Nullable Fact[] made;

    /**
     * @param slots how many comparisons the document makes
     */
    Facts(Shown answers, int slots) {
        this.answers = answers;
        this.made = new Assessment.Fact[slots];
    }

    Assessment.Fact of(Slot slot) {
        Assessment.Fact known = made[slot.number()];
        if (known == null) {
            Shown.Answer answer = answers.of(slot.field());
            known = slot.choices() > 0 && answer.choice() != Shown.OPEN ? slot.chosen(answer) : slot.fact(answer);
            made[slot.number()] = known;
        }
        return known;
    }

    /** Which of the field's fixed choices was answered; {@link Shown#OPEN} if none. */
    int choice(Slot slot) {
        return answers.of(slot.field()).choice();
    }
}
