package org.qianyi.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
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

    @JsonCreator
    static Membership of(Object written) {
        NavigableMap<LocalDate, Boolean> from = new TreeMap<>();
        if (written instanceof Map<?, ?> days) {
            days.forEach((day, holds) -> from.put(LocalDate.parse(day.toString()), bool(holds)));
        } else {
            from.put(LocalDate.MIN, bool(written));
        }
        return new Membership(from);
    }

    private static boolean bool(@Nullable Object written) {
        if (written instanceof Boolean holds) {
            return holds;
        }
        throw new IllegalArgumentException("neither true nor false: " + written);
    }

    /** Whether it holds on this day; null if not known. */
    @Nullable
    Boolean on(LocalDate day) {
        Map.Entry<LocalDate, Boolean> entry = from.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
