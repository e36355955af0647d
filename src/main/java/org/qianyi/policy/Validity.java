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

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
