package org.qianyi.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number known only to lie between two others, none of them negative.
 *
 * @param min least it can be
 * @param max greatest it can be; null if nothing bounds it
 */
public record Range(BigDecimal min, @Nullable BigDecimal max) {

    public static final Range ZERO = new Range(BigDecimal.ZERO, BigDecimal.ZERO);
    public static final Range UNBOUNDED = new Range(BigDecimal.ZERO, null);

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Exactly this number; zero if it is negative. */
    public static Range exactly(BigDecimal number) {
        BigDecimal floor = number.max(BigDecimal.ZERO);
        return new Range(floor, floor);
    }

    /** From zero to this range's maximum: what may or may not come. */
    public Range orNothing() {
        return new Range(BigDecimal.ZERO, max);
    }

    /** From this range's minimum upward. */
    public Range orMore() {
        return new Range(min, null);
    }

    public Range plus(Range other) {
        return new Range(
                min.add(other.min, PRECISION), max == null || other.max == null ? null : max.add(other.max, PRECISION));
    }

    public Range times(Range other) {
        return new Range(min.multiply(other.min, PRECISION), productOfMaxima(other));
    }

    private @Nullable BigDecimal productOfMaxima(Range other) {
        if (isZero(max) || isZero(other.max)) {
            return BigDecimal.ZERO;
        }
        return max == null || other.max == null ? null : max.multiply(other.max, PRECISION);
    }

    private static boolean isZero(@Nullable BigDecimal number) {
        return number != null && number.signum() == 0;
    }

    /** The difference, never below zero. */
    public Range minus(Range other) {
        BigDecimal least = other.max == null ? BigDecimal.ZERO : min.subtract(other.max, PRECISION);
        return new Range(
                least.max(BigDecimal.ZERO),
                max == null ? null : max.subtract(other.min, PRECISION).max(BigDecimal.ZERO));
    }

    public Range dividedBy(BigDecimal divisor) {
        return new Range(min.divide(divisor, PRECISION), max == null ? null : max.divide(divisor, PRECISION));
    }

    /** The smaller of the two, wherever each may lie. */
    public Range smaller(Range other) {
        return new Range(min.min(other.min), max == null ? other.max : other.max == null ? max : max.min(other.max));
    }

    /** The greater of the two, wherever each may lie. */
    public Range greater(Range other) {
        return new Range(min.max(other.min), max == null || other.max == null ? null : max.max(other.max));
    }

    /** Both ends to fen, half up: the one rounding an amount goes through. */
    public Range rounded() {
        return new Range(fen(min), max == null ? null : fen(max));
    }

    private static BigDecimal fen(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether every number of the other range lies in this one. */
    public boolean contains(Range other) {
        boolean below = max == null || (other.max != null && other.max.compareTo(max) <= 0);
        return below && other.min.compareTo(min) >= 0;
    }
}
