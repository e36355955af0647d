package org.qianyi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A park as the law of one day sees it.
 *
 * @param park which one
 * @param day the day; null as long as none is set, and then nothing about it is known
 */
public record Site(Park park, @Nullable LocalDate day) {

    /** Whether it lies on a main platform; null if not known. */
    @Nullable
    Boolean onMainPlatform() {
        return holds(park.mainPlatform());
    }

    /** Whether it is a provincial industrial park; null if not known. */
    @Nullable
    Boolean provincial() {
        return holds(park.provincialPark());
    }

    /** Whether it was one of the ten key parks of 2011; null if not known. */
    @Nullable
    Boolean keyPark2012() {
        return holds(park.keyPark2012());
    }

    private @Nullable Boolean holds(@Nullable Membership membership) {
        return membership == null || day == null ? null : membership.on(day);
    }
}
