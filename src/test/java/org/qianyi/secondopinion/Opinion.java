package org.qianyi.secondopinion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;

/**
 * What an engine says of one clause, in the terms both share.
 *
 * @param met whether the conditions surely hold; null if that is open
 * @param least least it is worth, in yuan; null without a figure
 * @param most most it is worth; null without a figure, or if nothing bounds it
 */
record Opinion(@Nullable Boolean met, @Nullable BigDecimal least, @Nullable BigDecimal most) {

    static final Opinion NOT_MET = new Opinion(false, null, null);

    /** Nothing known, and nothing reckoned: where the move goes is open, and nothing is due even if it goes there. */
    static final Opinion OPEN = new Opinion(null, null, null);

    Opinion {
        least = fen(least);
        most = fen(most);
    }

    private static @Nullable BigDecimal fen(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.setScale(2, RoundingMode.HALF_UP);
    }

    /** Of the versions of a measure, what the one says that is in force; if none is, the conditions are not met. */
    static Opinion of(List<Assessment.MeasureResult> versions) {
        return versions.stream()
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .map(Opinion::of)
                .findFirst()
                .orElse(NOT_MET);
    }

    private static Opinion of(Assessment.MeasureResult result) {
        Amount amount = result.amount();
        Boolean met =
                switch (result.verdict()) {
                    case ELIGIBLE, LIKELY -> true;
                    case NEEDS_INFO -> null;
                    case NOT_ELIGIBLE, NOT_APPLICABLE -> false;
                };
        return amount == null ? new Opinion(met, null, null) : new Opinion(met, amount.min(), amount.max());
    }
}
