package org.qianyi.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.policy.Confidence;

/** Lays out the sums over all measures of an answer, and what is not in them. */
final class MoneyLayout {

    private static final String YEARLY = "CNY/year";

    private final AmountText amounts;
    private final Words words;

    MoneyLayout(AmountText amounts, Words words) {
        this.amounts = amounts;
        this.words = words;
    }

    List<ResultPage.Total> totals(List<Assessment.MeasureResult> measures, List<Assessment.Total> totals) {
        return Totals.sums(measures, totals).stream()
                .map(sum -> total(sum, measures))
                .toList();
    }

    private ResultPage.Total total(Totals.Sum sum, List<Assessment.MeasureResult> measures) {
        Language language = words.language();
        boolean more = sum.bounded().compareTo(sum.answered()) > 0;
        return new ResultPage.Total(
                sum.unit().equals(YEARLY),
                sum.answered().signum() == 0 ? "" : amounts.range(sum.unit(), sum.min(), sum.answered(), language),
                more ? amounts.number(sum.unit(), sum.bounded(), language) : "",
                sum.open(),
                sum.unit().equals(YEARLY) ? yearly(measures) : List.of());
    }

    /** What comes each year, by name: much of it an enterprise has already, and only moves along. */
    private List<ResultPage.Yearly> yearly(List<Assessment.MeasureResult> measures) {
        return measures.stream()
                .filter(Assessment.MeasureResult::selected)
                .filter(m -> m.amount() != null && YEARLY.equals(m.amount().unit()))
                .map(m -> new ResultPage.Yearly(ResultPages.anchor(m.id()), words.of(m.title()), words.of(m.note())))
                .toList();
    }

    /** Measures within reach without a published figure. */
    long unquantified(List<Assessment.MeasureResult> measures) {
        return withinReach(measures, amount -> amount == null || !amount.quantified());
    }

    /** Measures within reach whose figure stands in no identified document. */
    long unidentified(List<Assessment.MeasureResult> measures) {
        return withinReach(measures, amount -> amount != null && amount.confidence() == Confidence.UNIDENTIFIED);
    }

    private static long withinReach(List<Assessment.MeasureResult> measures, Predicate<@Nullable Amount> worth) {
        Stream<Assessment.MeasureResult> open = measures.stream()
                .filter(m -> m.verdict() != Verdict.NOT_ELIGIBLE && m.verdict() != Verdict.NOT_APPLICABLE);
        return open.filter(m -> worth.test(m.amount())).count();
    }
}
