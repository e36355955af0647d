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
        sorted.forEach(stake -> stake.limit(totals));
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

    private static Text title(String path, FieldCatalogue catalogue) {
        int item = path.indexOf('[');
        String known = item < 0 ? path : path.substring(0, item + 1) + path.substring(path.indexOf(']', item));
        return catalogue.find(known).map(field -> field.title()).orElseGet(() -> new Text(path, path));
    }

    /** What hangs on one answer. */
    private static final class Stake {

        static final Comparator<Stake> ORDER = (a, b) -> {
            int byFirst = b.first.compareTo(a.first);
            int bySwing = byFirst != 0 ? byFirst : b.most().compareTo(a.most());
            int byNumber = bySwing != 0 ? bySwing : Integer.compare(b.affects, a.affects);
            return byNumber != 0 ? byNumber : a.field.compareTo(b.field);
        };

        private final String field;
        private final Width first = new Width();
        private final Width once = new Width();
        private final Width yearly = new Width();
        private int affects;

        Stake(String field) {
            this.field = field;
        }

        /**
         * Adds a measure that waits for the answer.
         *
         * @param width how far apart its ends are; null if nothing bounds it
         * @param isFirst whether it counts and waits for no other answer before
         */
        void add(@Nullable BigDecimal width, boolean comesOnce, boolean isFirst) {
            affects++;
            (comesOnce ? once : yearly).add(width);
            if (isFirst) {
                first.add(width);
            }
        }

        /** No answer moves a total by more than lies between its ends. */
        void limit(List<Assessment.Total> totals) {
            for (Assessment.Total total : totals) {
                BigDecimal most = total.max();
                if (most != null) {
                    ("CNY".equals(total.unit()) ? once : yearly).limit(most.subtract(total.min()));
                }
            }
        }

        /** Of what comes once, or if nothing does of what comes each year. */
        private Width most() {
            return once.isZero() ? yearly : once;
        }

        Assessment.@Nullable Swing swing() {
            Width most = most();
            return most.isZero() ? null : new Assessment.Swing(most == once ? "CNY" : "CNY/year", most.sum());
        }
    }

    /** How far apart ends are, added up. */
    private static final class Width implements Comparable<Width> {

        private BigDecimal sum = BigDecimal.ZERO;
        private boolean unbounded;

        void add(@Nullable BigDecimal width) {
            if (width == null) {
                unbounded = true;
            } else if (width.signum() != 0) {
                sum = sum.signum() == 0 ? width : sum.add(width);
            }
        }

        void limit(BigDecimal most) {
            sum = sum.min(most);
        }

        boolean isZero() {
            return !unbounded && sum.signum() == 0;
        }

        /** Null if nothing bounds it. */
        @Nullable
        BigDecimal sum() {
            if (unbounded) {
                return null;
            }
            return sum.scale() == 0
                    ? sum
                    : new Range(BigDecimal.ZERO, sum).rounded().max(); // whole yuan need no rounding
        }

        @Override
        public int compareTo(Width other) {
            return unbounded || other.unbounded
                    ? Boolean.compare(unbounded, other.unbounded)
                    : sum.compareTo(other.sum);
        }
    }

    private Questions() {}
}
