package org.qianyi.benchmark.handwritten;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.rules.Outcome;

/** A list of the law: what is in it, and what may be. */
record Codes<T>(Set<T> members, Set<T> maybe) {

    Outcome has(@Nullable T code) {
        if (code == null) {
            return Outcome.UNKNOWN;
        }
        if (members.contains(code)) {
            return Outcome.MET;
        }
        return maybe.contains(code) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }
}
