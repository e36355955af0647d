package org.qianyi.benchmark.handwritten;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Verdict;
import org.qianyi.rules.Outcome;

/**
 * What was decided of one measure.
 *
 * @param worth null unless the verdict leaves it open and some amount can apply
 */
public record Decision(String measure, Verdict verdict, @Nullable Worth worth, List<Condition> conditions) {

    static Decision of(
            String measure,
            Outcome required,
            Outcome excluded,
            boolean discretion,
            Worth worth,
            Condition... conditions) {
        Verdict verdict = verdict(Three.and(required, Three.not(excluded)), discretion);
        return new Decision(
                measure,
                verdict,
                verdict == Verdict.NOT_ELIGIBLE || worth == Worth.NOTHING ? null : worth,
                List.of(conditions));
    }

    /** A measure without exclusions. */
    static Decision of(String measure, Outcome required, boolean discretion, Worth worth, Condition... conditions) {
        return of(measure, required, Outcome.NOT_MET, discretion, worth, conditions);
    }

    static Decision notApplicable(String measure) {
        return new Decision(measure, Verdict.NOT_APPLICABLE, null, List.of());
    }

    private static Verdict verdict(Outcome fulfilled, boolean discretion) {
        return switch (fulfilled) {
            case NOT_MET -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.NEEDS_INFO;
            case MET -> discretion ? Verdict.LIKELY : Verdict.ELIGIBLE;
        };
    }
}
