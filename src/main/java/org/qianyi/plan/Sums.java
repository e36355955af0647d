package org.qianyi.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Totals;

/** Totals beside each other. A unit that one of them lacks is nothing there. */
final class Sums {

    private static final int MOST_DECIMALS = 8;

    /** What rounding each amount to fen may come to over all of them. */
    static final BigDecimal ROUNDING = new BigDecimal("0.20");

    /** The sums of an answer, one for each unit. */
    static List<Totals.Sum> of(Assessment answer) {
        return Totals.sums(answer.measures(), answer.totals());
    }

    /** The units of several totals, in order. */
    @SafeVarargs
    static SortedSet<String> units(List<Totals.Sum>... answers) {
        SortedSet<String> units = new TreeSet<>();
        Stream.of(answers).flatMap(List::stream).forEach(sum -> units.add(sum.unit()));
        return units;
    }

    /** The sum of one unit. */
    static Totals.Sum in(List<Totals.Sum> sums, String unit) {
        return sums.stream()
                .filter(sum -> sum.unit().equals(unit))
                .findFirst()
                .orElse(new Totals.Sum(unit, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }

    /** Whether an end of any total falls from one to the other. */
    static boolean falls(List<Totals.Sum> before, List<Totals.Sum> after) {
        return units(before, after).stream().anyMatch(unit -> {
            Totals.Sum from = in(before, unit);
            Totals.Sum to = in(after, unit);
            return to.min().compareTo(from.min()) < 0 || byMost(to, from) < 0;
        });
    }

    /** By the upper end: who has more measures without one, then by what the others come to. */
    static int byMost(Totals.Sum a, Totals.Sum b) {
        return a.open() != b.open()
                ? Integer.compare(a.open(), b.open())
                : a.bounded().compareTo(b.bounded());
    }

    /**
     * What one unit more of the answer brings, between two values with no turn between them.
     *
     * @param width how many units of the field lie between them
     * @param middle the answer half way, which has to lie on the line
     */
    static List<Sweep.Slope> slopes(
            List<Totals.Sum> left, List<Totals.Sum> middle, List<Totals.Sum> right, BigDecimal width) {
        List<Sweep.Slope> slopes = new ArrayList<>();
        for (String unit : units(left, middle, right)) {
            Totals.Sum from = in(left, unit);
            Totals.Sum half = in(middle, unit);
            Totals.Sum to = in(right, unit);
            slopes.add(new Sweep.Slope(
                    unit,
                    slope(from.min(), half.min(), to.min(), width),
                    slope(from.bounded(), half.bounded(), to.bounded(), width)));
        }
        return slopes;
    }

    /** As exactly as sums rounded to fen allow. */
    private static @Nullable BigDecimal slope(BigDecimal from, BigDecimal middle, BigDecimal to, BigDecimal width) {
        BigDecimal off = middle.add(middle).subtract(from).subtract(to).abs();
        if (off.compareTo(ROUNDING) > 0) {
            return null;
        }
        int decimals = width.precision() - width.scale() - 1;
        BigDecimal slope = to.subtract(from)
                .divide(width, MathContext.DECIMAL128)
                .setScale(Math.max(0, Math.min(decimals, MOST_DECIMALS)), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return slope.scale() < 0 ? slope.setScale(0) : slope;
    }

    /**
     * Whether two stretches rise alike.
     *
     * @param narrower width of the shorter of the two
     */
    static boolean same(List<Sweep.Slope> before, List<Sweep.Slope> after, BigDecimal narrower) {
        Set<String> units = new TreeSet<>();
        before.forEach(slope -> units.add(slope.unit()));
        after.forEach(slope -> units.add(slope.unit()));
        return units.stream().allMatch(unit -> {
            Sweep.Slope a = slope(before, unit);
            Sweep.Slope b = slope(after, unit);
            return same(a.min(), b.min(), narrower) && same(a.max(), b.max(), narrower);
        });
    }

    private static Sweep.Slope slope(List<Sweep.Slope> slopes, String unit) {
        return slopes.stream()
                .filter(slope -> slope.unit().equals(unit))
                .findFirst()
                .orElse(new Sweep.Slope(unit, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b, BigDecimal narrower) {
        return a == null || b == null
                ? a == b
                : a.subtract(b).abs().multiply(narrower).compareTo(ROUNDING) <= 0;
    }

    /** Whether a total changes from one value to the next by more than the slope beside them explains. */
    static boolean jumps(List<Totals.Sum> before, List<Totals.Sum> after, List<Sweep.Slope> slopes, BigDecimal step) {
        return units(before, after).stream().anyMatch(unit -> {
            Totals.Sum from = in(before, unit);
            Totals.Sum to = in(after, unit);
            Sweep.Slope slope = slope(slopes, unit);
            return from.open() != to.open()
                    || jumps(from.min(), to.min(), slope.min(), step)
                    || jumps(from.bounded(), to.bounded(), slope.max(), step);
        });
    }

    private static boolean jumps(BigDecimal from, BigDecimal to, @Nullable BigDecimal slope, BigDecimal step) {
        BigDecimal expected = slope == null ? BigDecimal.ZERO : slope.multiply(step);
        return to.subtract(from).subtract(expected).abs().compareTo(ROUNDING) > 0;
    }

    private Sums() {}
}
