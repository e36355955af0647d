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
public final class Totals {

    private static final BigDecimal UNBOUNDED = new BigDecimal("1e18");
    private static final BigDecimal NO_FIGURE = BigDecimal.ONE.negate();
    private static final Comparator<Assessment.Question> FIRST_THE_MOST_AT_STAKE = (a, b) -> {
        int byStake = stake(b).compareTo(stake(a));
        int byNumber = byStake != 0 ? byStake : Integer.compare(b.affects(), a.affects());
        return byNumber != 0 ? byNumber : a.field().compareTo(b.field());
    };

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
