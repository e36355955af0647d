package org.qianyi.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force, both ends included.
 *
 * @param from first day; null if no source names it
 * @param until last day; null if open
 * @param precision how exactly the source names the days; a month or year stands for its first day
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until, Precision precision) {

    /** How exactly a source names a day. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public static final Validity ALWAYS = new Validity(null, null, Precision.DAY);

    /** The first day as exactly as the source names it; empty if none does. */
    public String first() {
        String day = String.valueOf(from);
        return from == null
                ? ""
                : switch (precision) {
                    case DAY -> day;
                    case MONTH -> day.substring(0, 7);
                    case YEAR -> day.substring(0, 4);
                };
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
