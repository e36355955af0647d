package org.qianyi.profile;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a profile: the profile, or everything wrong with it.
 *
 * @param profile the profile; null if there is a problem
 * @param problems all problems found; empty if there is a profile
 */
public record Reading(@Nullable Profile profile, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        if ((profile == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("a reading is either a profile or its problems");
        }
    }

    static Reading of(Profile profile) {
        return new Reading(profile, List.of());
    }

    static Reading refused(List<Problem> problems) {
        return new Reading(null, problems);
    }

    /** The profile, or what the caller makes of the problems. */
    public <X extends RuntimeException> Profile orElseThrow(Function<List<Problem>, X> exception) {
        if (profile == null) {
            throw exception.apply(problems);
        }
        return profile;
    }
}
