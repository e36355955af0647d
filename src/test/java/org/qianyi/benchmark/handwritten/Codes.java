package org.qianyi.benchmark.handwritten;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Destination;
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

    /** A county; where only its city is known, it is in no list that names none of that city's counties. */
    static Outcome has(Codes<String> counties, Destination to) {
        String county = to.county();
        String city = to.city();
        if (county != null || city == null) {
            return counties.has(county);
        }
        String within = city.substring(0, 4);
        boolean none = counties.members.stream().noneMatch(code -> code.startsWith(within))
                && counties.maybe.stream().noneMatch(code -> code.startsWith(within));
        return none ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }
}
