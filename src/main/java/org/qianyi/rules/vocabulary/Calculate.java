package org.qianyi.rules.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The functions of the rule language. Unknown in, unknown out; a division by zero is unknown too. 34 significant digits. */
public final class Calculate {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    /** A count as a number. */
    public static @Nullable BigDecimal whole(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    /** Whole years completed between two days; negative if they are reversed. */
    public static @Nullable BigDecimal yearsBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null
                ? null
                : BigDecimal.valueOf(Period.between(from, to).getYears());
    }

    /** Whole months completed between two days; negative if they are reversed. */
    public static @Nullable BigDecimal monthsBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null
                ? null
                : BigDecimal.valueOf(Period.between(from, to).toTotalMonths());
    }

    /** The calendar year of a day. */
    public static @Nullable BigDecimal year(@Nullable LocalDate day) {
        return day == null ? null : BigDecimal.valueOf(day.getYear());
    }

    public static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, PRECISION);
    }

    public static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.add(b, PRECISION);
    }

    public static @Nullable BigDecimal difference(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b, PRECISION);
    }

    public static @Nullable BigDecimal product(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.multiply(b, PRECISION);
    }

    public static @Nullable BigDecimal min(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.min(b);
    }

    public static @Nullable BigDecimal max(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.max(b);
    }

    /** Simple interest: principal × yearly rate × months ÷ 12. */
    public static @Nullable BigDecimal interest(
            @Nullable BigDecimal principal, @Nullable BigDecimal rate, @Nullable BigDecimal months) {
        return principal == null || rate == null || months == null
                ? null
                : principal
                        .multiply(rate, PRECISION)
                        .multiply(months, PRECISION)
                        .divide(MONTHS_A_YEAR, PRECISION);
    }

    private Calculate() {}
}
