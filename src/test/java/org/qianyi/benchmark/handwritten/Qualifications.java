package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;
import static org.qianyi.rules.Outcome.NOT_MET;
import static org.qianyi.rules.Outcome.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Qualification;
import org.qianyi.profile.QualificationKind;
import org.qianyi.rules.Outcome;

/** Questions about lists that several documents ask. */
final class Qualifications {

    /** Whether one item of a list surely, perhaps or surely not fulfils a condition. */
    static <T> Outcome any(@Nullable List<T> items, Function<T, Outcome> condition) {
        if (items == null) {
            return UNKNOWN;
        }
        Outcome found = NOT_MET;
        for (T item : items) {
            Outcome outcome = condition.apply(item);
            if (outcome == MET) {
                return MET;
            }
            found = outcome == UNKNOWN ? UNKNOWN : found;
        }
        return found;
    }

    static Outcome any(Profile profile, Function<Qualification, Outcome> condition) {
        return any(profile.enterprise().qualifications(), condition);
    }

    static Outcome held(Profile profile, QualificationKind kind) {
        return any(profile, q -> Three.equal(q.kind(), kind));
    }

    static Outcome valid(Profile profile, QualificationKind kind, LocalDate asOf) {
        return any(profile, q -> Three.and(Three.equal(q.kind(), kind), Three.notBefore(q.validUntil(), asOf)));
    }

    private Qualifications() {}
}
