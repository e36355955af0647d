package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Text;

/** What to answer next (下一问). */
final class Questions {

    /**
     * The answers that open measures wait for. First comes the one that selected measures worth most wait for before any other: clauses
     * say early who is out of the question, so that it may settle a measure by itself. Then by swing, by the number of measures, by
     * name. How well this does is in docs/performance.md.
     *
     * @param measures as the lawful bundle leaves them
     * @param totals of the same answer
     */
    static List<Assessment.Question> of(
            List<Assessment.MeasureResult> measures, List<Assessment.Total> totals, FieldCatalogue catalogue) {
        Map<String, Stake> stakes = new HashMap<>();
        for (Assessment.MeasureResult measure : measures) {
            List<String> missing = measure.missing();
            if (!missing.isEmpty() && isOpen(measure)) {
                Amount amount = Bundle.mayCount(measure) ? measure.amount() : null;
                BigDecimal width = amount == null ? BigDecimal.ZERO : width(measure, amount);
                boolean comesOnce = amount == null || "CNY".equals(amount.unit());
                for (int i = 0; i < missing.size(); i++) {
                    stakes.computeIfAbsent(missing.get(i), Stake::new)
                            .add(width, comesOnce, i == 0 && measure.selected());
                }
            }
        }
        List<Stake> sorted = new ArrayList<>(stakes.values());
        BigDecimal once = width(totals, "CNY");
        BigDecimal yearly = width(totals, "CNY/year");
        for (Stake stake : sorted) {
            stake.settle(once, yearly);
        }
        sorted.sort(Stake.ORDER);
        List<Assessment.Question> questions = new ArrayList<>(sorted.size());
        for (Stake stake : sorted) {
            questions.add(
                    new Assessment.Question(stake.field, title(stake.field, catalogue), stake.affects, stake.swing()));
        }
        return List.copyOf(questions);
    }

    /** Whether an answer may still change the verdict or narrow the amount. */
    private static boolean isOpen(Assessment.MeasureResult measure) {
        Amount amount = measure.amount();
        return measure.verdict() != Verdict.ELIGIBLE || (amount != null && !amount.isExact());
    }

    /** How far apart the ends of what it adds are; null if nothing bounds it. */
    private static @Nullable BigDecimal width(Assessment.MeasureResult measure, Amount amount) {
        BigDecimal max = amount.max();
        BigDecimal min = amount.min();
        return max == null || min == null || measure.verdict() != Verdict.ELIGIBLE ? max : max.subtract(min);
    }

    /** How far apart the ends of a total are; null if nothing bounds it. */
    private static @Nullable BigDecimal width(List<Assessment.Total> totals, String unit) {
        for (Assessment.Total total : totals) {
            if (total.unit().equals(unit)) {
                return total.max() == null ? null : total.max().subtract(total.min());
            }
        }
        return null;
    }

    /** The sum of two widths; null if nothing bounds one. */
    private static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return null;
        }
        return b.signum() == 0 ? a : a.signum() == 0 ? b : a.add(b);
    }

    /** Widths in order, one that nothing bounds last. */
    private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? Boolean.compare(a == null, b == null) : a.compareTo(b);
    }

    private static @Nullable BigDecimal smaller(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return compare(a, b) <= 0 ? a : b;
    }

    private static Text title(String path, FieldCatalogue catalogue) {
        int item = path.indexOf('[');
        String known = item < 0 ? path : path.substring(0, item + 1) + path.substring(path.indexOf(']', item));
        return catalogue.find(known).map(field -> field.title()).orElseGet(() -> new Text(path, path));
    }

    /** What hangs on one answer, as widths: null is one that nothing bounds. */
    private static final class Stake {

        static final Comparator<Stake> ORDER = (a, b) -> {
            int byFirst = compare(b.first, a.first);
            int bySwing = byFirst != 0 ? byFirst : compare(b.most, a.most);
            int byNumber = bySwing != 0 ? bySwing : Integer.compare(b.affects, a.affects);
            return byNumber != 0 ? byNumber : a.field.compareTo(b.field);
        };

        private final String field;
        private @Nullable BigDecimal first = BigDecimal.ZERO;
        private @Nullable BigDecimal once = BigDecimal.ZERO;
        private @Nullable BigDecimal yearly = BigDecimal.ZERO;
        private @Nullable BigDecimal most = BigDecimal.ZERO;
        private boolean comesOnce;
        private int affects;

        Stake(String field) {
            this.field = field;
        }

        /**
         * Adds a measure that waits for the answer.
         *
         * @param isFirst whether it counts and waits for no other answer before
         */
        void add(@Nullable BigDecimal width, boolean comesOnce, boolean isFirst) {
            affects++;
            if (comesOnce) {
                once = plus(once, width);
            } else {
                yearly = plus(yearly, width);
            }
            if (isFirst) {
                first = plus(first, width);
            }
        }

        /** Settles the swing: no answer moves a total by more than lies between its ends. */
        void settle(@Nullable BigDecimal onceInAll, @Nullable BigDecimal yearlyInAll) {
            most = smaller(once, onceInAll);
            comesOnce = most == null || most.signum() != 0;
            if (!comesOnce) {
                most = smaller(yearly, yearlyInAll);
            }
        }

        Assessment.@Nullable Swing swing() {
            if (most == null) {
                return new Assessment.Swing(unit(), null);
            }
            if (most.signum() == 0) {
                return null;
            }
            boolean whole = most.scale() == 0; // needs no rounding
            return new Assessment.Swing(
                    unit(),
                    whole ? most : new Range(BigDecimal.ZERO, most).rounded().max());
        }

        private String unit() {
            return comesOnce ? "CNY" : "CNY/year";
        }
    }

    private Questions() {}
}
