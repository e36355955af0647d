package org.qianyi.benchmark.handwritten;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.qianyi.rules.Outcome;

/**
 * What a measure is worth, in yuan.
 *
 * @param min null without a figure
 * @param max null without a figure, or if nothing bounds it
 */
public record Worth(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    /** No amount rule can apply. */
    static final Worth NOTHING = new Worth(null, null);

    /** Support in kind, or a sum no document states. */
    static final Worth NO_FIGURE = new Worth(null, null);

    static Worth exactly(BigDecimal sum) {
        return new Worth(sum, sum);
    }

    /** From nothing to a rate of a base, at most the cap. */
    static Worth upTo(BigDecimal rate, @Nullable BigDecimal base, BigDecimal cap) {
        return new Worth(
                BigDecimal.ZERO, base == null ? cap : fen(rate.multiply(base)).min(cap));
    }

    /** What counts of it if its rule came out so. */
    Worth given(Outcome outcome) {
        return switch (outcome) {
            case MET -> this;
            case NOT_MET -> NOTHING;
            case UNKNOWN -> new Worth(BigDecimal.ZERO, max);
        };
    }

    /** The higher of two, wherever each may lie. */
    Worth or(Worth other) {
        if (this == NOTHING) {
            return other;
        }
        if (other == NOTHING || min == null || other.min == null) {
            return this;
        }
        return new Worth(min.max(other.min), max == null || other.max == null ? null : max.max(other.max));
    }

    /** Both together. */
    Worth and(Worth other) {
        if (this == NOTHING) {
            return other;
        }
        if (other == NOTHING || min == null || other.min == null) {
            return this;
        }
        return new Worth(min.add(other.min), max == null || other.max == null ? null : max.add(other.max));
    }

    static BigDecimal fen(BigDecimal sum) {
        return sum.round(MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }
}
