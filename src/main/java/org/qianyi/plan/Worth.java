package org.qianyi.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;

/**
 * What a measure is worth if it is granted, without how it was reckoned.
 *
 * @param unit {@code CNY} paid once, {@code CNY/year} each year
 * @param min least
 * @param max most; null if nothing bounds it
 */
public record Worth(String unit, BigDecimal min, @Nullable BigDecimal max) {

    /** Null where there is no figure. */
    static @Nullable Worth of(@Nullable Amount amount) {
        return amount == null || amount.unit() == null || amount.min() == null
                ? null
                : new Worth(amount.unit(), amount.min(), amount.max());
    }
}
