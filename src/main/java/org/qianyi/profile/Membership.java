package org.qianyi.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a park belongs to a kind of park, by day (园区归属). What holds from a day on holds until the next day written. Before the
 * first one it is not known: that a source of 2024 calls a place a provincial park does not say what the place was in 2012.
 *
 * @param from the days on which an answer begins; a plain true or false in the file holds on every day
 */
public record Membership(NavigableMap<LocalDate, Boolean> from) {

    public Membership {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** The same on every day. */
    static Membership always(boolean holds) {
        return new Membership(new TreeMap<>(Map.of(LocalDate.MIN, holds)));
    }

    /** Whether it holds on this day; null if not known. */
    @Nullable
    Boolean on(LocalDate day) {
        Map.Entry<LocalDate, Boolean> entry = from.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
