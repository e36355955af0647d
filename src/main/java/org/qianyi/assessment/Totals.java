package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums over measures. */
public final class Totals {

    /**
     * What the selected measures of one unit come to.
     *
     * @param min least; what is not certain counts from zero
     * @param max most; null if nothing bounds one of them
     * @param answered most that follows from what was answered: of measures that still wait for an answer, only what is certain
     * @param bounded most of all of them, those without an upper end at their least
     * @param open how many have no upper end
     */
    public record Sum(
            String unit, BigDecimal min, @Nullable BigDecimal max, BigDecimal answered, BigDecimal bounded, int open) {

        private Sum atLeast(List<Assessment.Total> totals) {
            BigDecimal least = totals.stream()
                    .filter(total -> total.unit().equals(unit))
                    .map(total -> total.min().max(min))
                    .findFirst()
                    .orElse(min);
            return new Sum(unit, least, max, answered.max(least), bounded.max(least), open);
        }
    }

    /**
     * One sum for each unit.
     *
     * @param totals of the same answer: where another lawful bundle brings more for certain, no sum is less than that
     */
    public static List<Sum> sums(List<Assessment.MeasureResult> measures, List<Assessment.Total> totals) {
        return sums(measures).stream().map(sum -> sum.atLeast(totals)).toList();
    }

    private static List<Sum> sums(List<Assessment.MeasureResult> measures) {
        Map<String, Adding> units = new TreeMap<>();
        for (Assessment.MeasureResult measure : measures) {
            Amount amount = measure.amount();
            if (measure.selected() && amount != null && amount.unit() != null) {
                units.computeIfAbsent(amount.unit(), unit -> new Adding()).add(measure, amount.range());
            }
        }
        List<Sum> sums = new ArrayList<>(units.size());
        units.forEach((unit, adding) -> sums.add(adding.sum(unit)));
        return List.copyOf(sums);
    }

    /** The totals of an answer, one for each unit. */
    static List<Assessment.Total> of(Bundle bundle) {
        return sums(bundle.measures()).stream()
                .map(sum -> new Assessment.Total(sum.unit, least(sum, bundle), sum.max))
                .toList();
    }

    /** Another lawful bundle may bring more for certain than the one that may bring most. */
    private static BigDecimal least(Sum sum, Bundle bundle) {
        BigDecimal least = sum.min.add(bundle.more().getOrDefault(sum.unit, BigDecimal.ZERO));
        return sum.max == null ? least : least.min(sum.max);
    }

    /** What a measure with a figure adds: its range, from nothing unless it is certain. */
    static Range counted(Assessment.MeasureResult measure) {
        Amount amount = measure.amount();
        if (amount == null) {
            return Range.ZERO;
        }
        return measure.verdict() == Verdict.ELIGIBLE
                ? amount.range()
                : amount.range().orNothing();
    }

    /** A sum in the making. */
    private static final class Adding {

        private Range total = Range.ZERO;
        private Range answered = Range.ZERO;
        private Range bounded = Range.ZERO;
        private int open;

        void add(Assessment.MeasureResult measure, Range worth) {
            boolean certain = measure.verdict() == Verdict.ELIGIBLE;
            boolean decided = certain || measure.verdict() == Verdict.LIKELY;
            Range range = counted(measure);
            BigDecimal most = range.max() == null ? range.min() : range.max();
            total = total.plus(range);
            bounded = bounded.plus(Range.exactly(most));
            answered = answered.plus(Range.exactly(decided && measure.missing().isEmpty() ? most : range.min()));
            open += range.max() == null ? 1 : 0;
        }

        Sum sum(String unit) {
            Range sum = total.rounded();
            return new Sum(
                    unit,
                    sum.min(),
                    sum.max(),
                    answered.rounded().min(),
                    bounded.rounded().min(),
                    open);
        }
    }

    private Totals() {}
}
