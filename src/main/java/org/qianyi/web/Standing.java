package org.qianyi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qianyi.assessment.Assessment.ConditionResult;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** How the conditions of one measure or duty stand: which speak for it, which decide against it. */
record Standing(List<ConditionResult> conditions) {

    /** The first condition that alone decides against it; empty if none does. */
    Optional<ConditionResult> deciding() {
        return conditions.stream().filter(this::against).findFirst();
    }

    /** The requirements of which one suffices; a condition that stands alone is a group of one. */
    Stream<ConditionResult> group(ConditionResult c) {
        return c.oneOf() == null
                ? Stream.of(c)
                : conditions.stream()
                        .filter(one -> one.kind() == c.kind() && c.oneOf().equals(one.oneOf()));
    }

    ResultPage.Good of(ConditionResult c) {
        if (c.outcome() == Outcome.UNKNOWN) {
            return ResultPage.Good.OPEN;
        }
        if (against(c)) {
            return ResultPage.Good.AGAINST;
        }
        boolean met = c.outcome() == Outcome.MET;
        return switch (c.kind()) {
            case REQUIREMENT, AMOUNT -> met ? ResultPage.Good.FOR : ResultPage.Good.NEITHER;
            case EXCLUSION -> ResultPage.Good.FOR;
            default -> ResultPage.Good.NEITHER;
        };
    }

    /** Of requirements of which one suffices, none being met decides. */
    private boolean against(ConditionResult c) {
        return c.kind() == ClauseRule.Kind.EXCLUSION
                ? c.outcome() == Outcome.MET
                : c.kind() == ClauseRule.Kind.REQUIREMENT && group(c).allMatch(one -> one.outcome() == Outcome.NOT_MET);
    }
}
