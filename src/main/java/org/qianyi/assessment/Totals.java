package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Text;

/** Sums over measures. */
final class Totals {

    private static final BigDecimal UNBOUNDED = new BigDecimal("1e18");
    private static final BigDecimal NO_FIGURE = BigDecimal.ONE.negate();
    private static final Pattern ITEM = Pattern.compile("\\[[0-9]+]");
    private static final Comparator<Assessment.Question> FIRST_THE_MOST_AT_STAKE = Comparator.comparing(Totals::stake)
            .reversed()
            .thenComparing(Comparator.comparingInt(Assessment.Question::affects).reversed())
            .thenComparing(Assessment.Question::field);

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
        return sums.entrySet().stream()
                .map(e -> {
                    Range sum = e.getValue().rounded();
                    return new Assessment.Total(e.getKey(), sum.min(), sum.max());
                })
                .toList();
    }

    /** What to answer next: by the most the open measures are worth, then by their number, then by name. */
    static List<Assessment.Question> questions(List<Assessment.MeasureResult> measures, FieldCatalogue catalogue) {
        Map<String, Stake> open = new HashMap<>();
        for (Assessment.MeasureResult measure : measures) {
            for (String field : measure.missing()) {
                open.computeIfAbsent(field, f -> new Stake()).add(measure.amount());
            }
        }
        return open.entrySet().stream()
                .map(e -> new Assessment.Question(
                        e.getKey(),
                        title(e.getKey(), catalogue),
                        e.getValue().measures,
                        e.getValue().swing()))
                .sorted(FIRST_THE_MOST_AT_STAKE)
                .toList();
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
        String known = path.indexOf('[') < 0 ? path : ITEM.matcher(path).replaceAll("[]");
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
