package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * A number, date or list of the law, with the day each value took effect (参数).
 *
 * @param key name within its document
 * @param title what it is
 * @param unit {@code CNY}, {@code share}, {@code date}, {@code list} or any other unit a number may have
 * @param of what a list holds: {@code division}, {@code industry}, {@code cluster}, {@code park} or an enum field's path; null otherwise
 * @param values by first day in force
 * @param position where it is declared
 */
public record Parameter(
        String key,
        Text title,
        String unit,
        @Nullable String of,
        NavigableMap<LocalDate, Dated> values,
        Position position) {

    public Parameter {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /**
     * One value from one day.
     *
     * @param value null if the parameter has no value from this day on
     * @param clause clause that states it; null if {@code source} does
     * @param source where it was read, in words; null if {@code clause} says
     * @param confidence how well it is attested
     * @param checked when a person last confirmed it
     * @param note what a reader of the figure must know; null if nothing
     * @param places where it is written: its day under {@link #DAY}, {@code checked} by its name, each code of a list by the code
     */
    public record Dated(
            @Nullable Value value,
            @Nullable String clause,
            @Nullable String source,
            Confidence confidence,
            LocalDate checked,
            @Nullable Text note,
            Map<String, Position> places) {

        /** Under which the place of the day is found. */
        public static final String DAY = "";

        public Dated {
            places = Map.copyOf(places);
        }

        /** Where something of it is written; its day if that is not known. */
        public Position place(String what) {
            return places.getOrDefault(what, places.getOrDefault(DAY, Position.START));
        }
    }

    /** What a parameter is worth on a day. */
    public sealed interface Value {

        /** A number in the parameter's unit. */
        record Number(BigDecimal number) implements Value {}

        /** A day. */
        record Day(LocalDate day) implements Value {}

        /**
         * A list of codes.
         *
         * @param members certainly in it
         * @param maybe perhaps in it: no source settles it
         */
        record Codes(List<String> members, List<String> maybe) implements Value {}
    }

    /** The value in force on a day; empty before the first day and after the law ended it. */
    public Optional<Dated> on(LocalDate day) {
        return Optional.ofNullable(values.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(dated -> dated.value() != null);
    }
}
