package org.qianyi.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in one form, so that equal values are equal objects and hash alike. */
final class Decimals {

    /** Far above any bound of the catalogue, far below what hurts when written out in full. */
    private static final int MAX_DIGITS = 60;

    private Decimals() {}

    /**
     * The value without trailing zeros and without exponent.
     *
     * @throws IllegalArgumentException if writing it out would take more than sixty digits on either side of the point
     */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (!isShort(value)) {
            throw new IllegalArgumentException("number has too many digits");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the value can be written out in full without harm; looks at the exponent only. */
    static boolean isShort(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS;
    }
}
