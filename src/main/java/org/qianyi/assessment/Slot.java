package org.qianyi.assessment;

import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;

/** One comparison on one day, the applicant's value left open. Where the field has a fixed choice, each fact is made once and kept. */
final class Slot {

    /**
     * What a comparison says.
     *
     * @param required as the rule language writes it
     * @param text as people read it
     * @param confidence how well the figure is attested; null if there is none
     */
    record Requirement(Field field, String required, Text text, @Nullable Confidence confidence) {

        /** The same comparison put otherwise. */
        Requirement reworded(String otherRequired, Text otherText) {
            return new Requirement(field, otherRequired, otherText, confidence);
        }
    }

    private final Requirement requirement;
    private final int number;
    private final Assessment.@Nullable Fact[] ready;

    /**
     * @param number its place among the document's
     * @param choices how many answers the field can have; 0 if it has no fixed choice
     */
    Slot(Requirement requirement, int number, int choices) {
        this.requirement = requirement;
        this.number = number;
        this.ready = new Assessment.Fact[choices];
    }

    Field field() {
        return requirement.field;
    }

    int number() {
        return number;
    }

    int choices() {
        return ready.length;
    }

    /** The fact for one of the fixed choices. */
    Assessment.Fact chosen(Shown.Answer answer) {
        Assessment.Fact known = ready[answer.choice()];
        if (known == null) {
            known = fact(answer);
            ready[answer.choice()] = known;
        }
        return known;
    }

    Assessment.Fact fact(Shown.Answer answer) {
        return new Assessment.Fact(
                requirement.field.path(),
                answer.value(),
                requirement.required,
                requirement.field.title(),
                answer.text(),
                requirement.text,
                requirement.confidence);
    }
}
