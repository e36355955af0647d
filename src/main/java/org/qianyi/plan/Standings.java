package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.plan.Differences.Standing;

/** How measures stand, compared. */
final class Standings {

    static Standing of(Assessment.MeasureResult measure) {
        return new Standing(
                measure.verdict(),
                measure.amount(),
                measure.selected(),
                measure.notSelectedBecause(),
                measure.notSelectedFor(),
                measure.notApplicableBecause());
    }

    /** Whether verdict, amount and place in the totals are the same; how they came about does not matter. */
    static boolean same(@Nullable Standing a, @Nullable Standing b) {
        return a == null || b == null
                ? a == b
                : a.verdict() == b.verdict()
                        && a.selected() == b.selected()
                        && a.notSelectedFor().equals(b.notSelectedFor())
                        && sameAmount(a.amount(), b.amount());
    }

    /** Whether the measure does not reach the place or the day: whatever its rules say does not matter. */
    static boolean isElsewhere(@Nullable Standing standing) {
        return standing != null && standing.verdict() == Verdict.NOT_APPLICABLE;
    }

    static boolean sameAmount(@Nullable Amount a, @Nullable Amount b) {
        return a == null || b == null
                ? a == b
                : Objects.equals(a.unit(), b.unit())
                        && a.basis() == b.basis()
                        && sameNumber(a.min(), b.min())
                        && sameNumber(a.max(), b.max());
    }

    static boolean sameNumber(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private Standings() {}
}
