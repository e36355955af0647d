package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Text;

/** Sums over measures. */
final class Totals {

    private static final BigDecimal UNBOUNDED = new BigDecimal("1e18");
    private static final BigDecimal NO_FIGURE = BigDecimal.ONE.negate();
    private static final Comparator<Assessment.Question> FIRST_THE_MOST_AT_STAKE = (a, b) -> {
        int byStake = stake(b).compareTo(stake(a));
        int byNumber = byStake != 0 ? byStake : Integer.compare(b.affects(), a.affects());
        return byNumber != 0 ? byNumber : a.field().compareTo(b.field());
    };

    /** One total for each unit, of the selected measures. What is not certain counts from zero. */
    static List<Assessment.Total> of(List<Assessment.MeasureResult> measures) {
        Map<String, Range> sums = new TreeMap<>();
        for (Assessment.MeasureResult measure : measures) {
            Amount amount = measure.amount();
            if (measure.selected() && amount != null && amount.unit() != null) {
                Range range = measure.verdict() == Verdict.ELIGIBLE
                        ? amount.range()
                        : amount.range().orNothing();
                sums.merge(amount.unit(), range, Range::plus);
            }
        }
        List<Assessment.Total> totals = new ArrayList<>(sums.size());
        sums.forEach((unit, range) -> {
            Range sum = range.rounded();
            totals.add(new Assessment.Total(unit, sum.min(), sum.max()));
        });
        return List.copyOf(totals);
    }

    /** What to answer next: by the most the open measures are worth, then by their number, then by name. */
    static List<Assessment.Question> questions(List<Assessment.MeasureResult> measures, FieldCatalogue catalogue) {
        Map<String, Stake> open = new HashMap<>();
        for (Assessment.MeasureResult measure : measures) {
            List<String> missing = measure.missing();
            for (int i = 0; i < missing.size(); i++) {
                open.computeIfAbsent(missing.get(i), f -> new Stake())
                        .add(measure.selected() ? measure.amount() : null);
            }
        }
        List<Assessment.Question> questions = new ArrayList<>(open.size());
        open.forEach((field, stake) ->
                questions.add(new Assessment.Question(field, title(field, catalogue), stake.measures, stake.swing())));
        questions.sort(FIRST_THE_MOST_AT_STAKE);
        return List.copyOf(questions);
    }

    /** What hangs on one answer. */
    private static final class Stake {

        private int measures;
        private @Nullable Range once;
        private @Nullable Range yearly;

        void add(@Nullable Amount amount) {
            measures++;
            if (amount == null || !amount.quantified()) {
                return;
            }
            Range most = new Range(BigDecimal.ZERO, amount.max());
            if ("CNY".equals(amount.unit())) {
                once = once == null ? most : once.plus(most);
            } else {
                yearly = yearly == null ? most : yearly.plus(most);
            }
        }

        /** What comes once, or if nothing does what comes each year. */
        Assessment.@Nullable Swing swing() {
            if (once != null) {
                return new Assessment.Swing("CNY", once.rounded().max());
            }
            return yearly == null
                    ? null
                    : new Assessment.Swing("CNY/year", yearly.rounded().max());
        }
    }

    private static Text title(String path, FieldCatalogue catalogue) {
        int item = path.indexOf('[');
        String known = item < 0 ? path : path.substring(0, item + 1) + path.substring(path.indexOf(']', item));
        return catalogue.find(known).map(field -> field.title()).orElseGet(() -> new Text(path, path));
    }

    /** Unbounded first, then the greatest sum, no figure last. */
    private static BigDecimal stake(Assessment.Question question) {
        Assessment.Swing swing = question.swing();
        if (swing == null) {
            return NO_FIGURE;
        }
        return swing.max() == null ? UNBOUNDED : swing.max();
    }

    private Totals() {}
}
