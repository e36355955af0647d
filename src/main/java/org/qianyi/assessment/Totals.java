package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Text;

/** Sums over measures. */
final class Totals {

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
        Map<String, List<Assessment.MeasureResult>> open = new TreeMap<>();
        for (Assessment.MeasureResult measure : measures) {
            for (String field : new LinkedHashSet<>(measure.missing())) {
                open.computeIfAbsent(field, f -> new ArrayList<>()).add(measure);
            }
        }
        return open.entrySet().stream()
                .map(e -> new Assessment.Question(
                        e.getKey(), title(e.getKey(), catalogue), e.getValue().size(), swing(e.getValue())))
                .sorted(Comparator.comparing(Totals::stake)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Assessment.Question::affects)
                                .reversed())
                        .thenComparing(Assessment.Question::field))
                .toList();
    }

    private static Text title(String path, FieldCatalogue catalogue) {
        return catalogue
                .find(path.replaceAll("\\[[0-9]+]", "[]"))
                .map(field -> field.title())
                .orElse(new Text(path, path));
    }

    private static Assessment.@Nullable Swing swing(List<Assessment.MeasureResult> measures) {
        List<Amount> amounts = measures.stream()
                .map(Assessment.MeasureResult::amount)
                .filter(Objects::nonNull)
                .filter(Amount::quantified)
                .toList();
        if (amounts.isEmpty()) {
            return null;
        }
        Range sum = amounts.stream().map(Amount::range).reduce(Range.ZERO, Range::plus);
        return new Assessment.Swing("CNY", sum.rounded().max());
    }

    /** Unbounded first, then the greatest sum, no figure last. */
    private static BigDecimal stake(Assessment.Question question) {
        Assessment.Swing swing = question.swing();
        if (swing == null) {
            return BigDecimal.ONE.negate();
        }
        return swing.max() == null ? new BigDecimal("1e18") : swing.max();
    }

    private Totals() {}
}
