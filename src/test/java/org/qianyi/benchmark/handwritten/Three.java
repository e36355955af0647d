package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;
import static org.qianyi.rules.Outcome.NOT_MET;
import static org.qianyi.rules.Outcome.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.rules.Outcome;

/** Three-valued logic; null is not known. */
final class Three {

    static Outcome not(Outcome a) {
        return a == MET ? NOT_MET : a == NOT_MET ? MET : UNKNOWN;
    }

    static Outcome and(Outcome a, Outcome b) {
        return a == NOT_MET || b == NOT_MET ? NOT_MET : a == MET ? b : UNKNOWN;
    }

    static Outcome and(Outcome a, Outcome b, Outcome c) {
        return and(and(a, b), c);
    }

    static Outcome or(Outcome a, Outcome b) {
        return a == MET || b == MET ? MET : a == NOT_MET ? b : UNKNOWN;
    }

    static Outcome or(Outcome a, Outcome b, Outcome c) {
        return or(or(a, b), c);
    }

    static Outcome yes(@Nullable Boolean answer) {
        return answer == null ? UNKNOWN : Outcome.of(answer);
    }

    static Outcome no(@Nullable Boolean answer) {
        return answer == null ? UNKNOWN : Outcome.of(!answer);
    }

    static Outcome equal(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null ? UNKNOWN : Outcome.of(a.equals(b));
    }

    static Outcome atLeast(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? UNKNOWN : Outcome.of(a.compareTo(b) >= 0);
    }

    static Outcome above(@Nullable BigDecimal a, BigDecimal b) {
        return a == null ? UNKNOWN : Outcome.of(a.compareTo(b) > 0);
    }

    static Outcome atMost(@Nullable BigDecimal a, BigDecimal b) {
        return a == null ? UNKNOWN : Outcome.of(a.compareTo(b) <= 0);
    }

    static Outcome positive(@Nullable BigDecimal a) {
        return a == null ? UNKNOWN : Outcome.of(a.signum() > 0);
    }

    static Outcome notBefore(@Nullable LocalDate day, LocalDate first) {
        return day == null ? UNKNOWN : Outcome.of(!day.isBefore(first));
    }

    static Outcome notAfter(@Nullable LocalDate day, @Nullable LocalDate last) {
        return day == null || last == null ? UNKNOWN : Outcome.of(!day.isAfter(last));
    }

    static Outcome inYear(@Nullable LocalDate day, int year) {
        return day == null ? UNKNOWN : Outcome.of(day.getYear() == year);
    }

    /** Whether a section of industries is mining, manufacturing, or the supply of power, heat, gas and water. */
    static Outcome industry(@Nullable String section) {
        return section == null ? UNKNOWN : Outcome.of("BCD".contains(section));
    }

    static Outcome contains(@Nullable List<?> list, Object item) {
        return list == null ? UNKNOWN : Outcome.of(list.contains(item));
    }

    private Three() {}
}
