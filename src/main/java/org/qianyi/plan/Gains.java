package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qianyi.assessment.Totals;

/** What totals gain by a change. */
final class Gains {

    /** Who gains more in the first unit in which they differ, at the upper end, then at the lower; without an upper end is most. */
    static final Comparator<List<ActionPlan.Gain>> MOST_FIRST = (a, b) -> {
        SortedSet<String> units = new TreeSet<>();
        a.forEach(gain -> units.add(gain.unit()));
        b.forEach(gain -> units.add(gain.unit()));
        for (String unit : units) {
            ActionPlan.Gain one = in(a, unit);
            ActionPlan.Gain other = in(b, unit);
            int byMost = one.max() == null || other.max() == null
                    ? Boolean.compare(other.max() == null, one.max() == null)
                    : other.max().compareTo(one.max());
            int byLeast = byMost != 0 ? byMost : other.min().compareTo(one.min());
            if (byLeast != 0) {
                return byLeast;
            }
        }
        return 0;
    };

    private static ActionPlan.Gain in(List<ActionPlan.Gain> gains, String unit) {
        return gains.stream()
                .filter(gain -> gain.unit().equals(unit))
                .findFirst()
                .orElse(new ActionPlan.Gain(unit, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** The gains, one for each unit that gains; empty if none does, or if an end of any total falls. */
    static List<ActionPlan.Gain> between(List<Totals.Sum> before, List<Totals.Sum> after) {
        if (Sums.falls(before, after)) {
            return List.of();
        }
        List<ActionPlan.Gain> gains = new ArrayList<>();
        for (String unit : Sums.units(before, after)) {
            Totals.Sum from = Sums.in(before, unit);
            Totals.Sum to = Sums.in(after, unit);
            BigDecimal min = to.min().subtract(from.min());
            BigDecimal max = to.bounded().subtract(from.bounded());
            if (min.signum() > 0 || Sums.byMost(to, from) > 0) {
                gains.add(new ActionPlan.Gain(unit, min, to.open() > from.open() ? null : max));
            }
        }
        return gains;
    }

    /** Whether one brings at least as much as another in every unit, at both ends. */
    static boolean atLeast(List<ActionPlan.Gain> one, List<ActionPlan.Gain> other) {
        return other.stream().allMatch(gain -> one.stream()
                .anyMatch(mine -> mine.unit().equals(gain.unit())
                        && mine.min().compareTo(gain.min()) >= 0
                        && (mine.max() == null
                                || (gain.max() != null && mine.max().compareTo(gain.max()) >= 0))));
    }

    private Gains() {}
}
