package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.ClauseRule;

/**
 * What the enterprise could change, and what that would bring (行动方案). Every option was applied to a copy of the profile and put to
 * the rules.
 *
 * @param totals as things are
 * @param options changes that raise the lawful total, the cheapest first
 * @param nearMisses the measures not met, with what speaks against each, in order of the rule folder
 * @param complete whether every combination of changes that was found was also tried
 */
public record ActionPlan(List<Totals.Sum> totals, List<Option> options, List<NearMiss> nearMisses, boolean complete) {

    /**
     * Up to three changes made together.
     *
     * @param changes of answers, by path
     * @param cost of the enterprise's own money, in yuan: how much more it has to spend on what it says it spends; zero if none
     * @param gains in the totals, one for each unit that gains
     * @param totals with the changes made
     * @param opens the measures that come within reach
     * @param givesUp measures that counted and no longer do
     * @param missing paths of answers that the measures opened still wait for
     * @param words the option in a sentence
     */
    public record Option(
            List<AnswerChange> changes,
            BigDecimal cost,
            List<Gain> gains,
            List<Totals.Sum> totals,
            List<Reached> opens,
            List<Reached> givesUp,
            List<String> missing,
            Text words) {}

    /**
     * Another answer.
     *
     * @param from as it is
     * @param to the nearest value that does
     * @param orElse other values that do as well
     * @param along sums that have to rise with it, to the same value
     */
    public record AnswerChange(
            String field,
            Text title,
            Object from,
            Text fromText,
            Object to,
            Text toText,
            List<Choice> orElse,
            List<Raised> along) {}

    /** A sum that rises with what is part of it. */
    public record Raised(String field, Text title) {}

    /** A value with its name. */
    public record Choice(Object value, Text title) {}

    /**
     * What a total gains.
     *
     * @param min at the lower end: what is certain
     * @param max at the upper end; null if a measure without an upper end comes on top
     */
    public record Gain(String unit, BigDecimal min, @Nullable BigDecimal max) {}

    /**
     * A measure as the changes leave it.
     *
     * @param note what a reader of the amount must know; null if nothing
     * @param notices what is worth looking at first: the notices that apply or may apply
     */
    public record Reached(
            String id, Text title, Verdict verdict, @Nullable Amount amount, @Nullable Text note, List<Text> notices) {}

    /**
     * A measure that is not met.
     *
     * @param failing what speaks against it
     * @param within how few changes would settle all of it; null if the enterprise cannot
     */
    public record NearMiss(String id, Text title, List<Failing> failing, @Nullable Integer within) {}

    /**
     * A condition that speaks against a measure.
     *
     * @param document title of the document it stands in
     * @param oneOf group of requirements of which one would do; null if it stands alone
     * @param changes by which it would not; each by itself or, where there are several answers in one, together
     */
    public record Failing(
            Text rule,
            ClauseRule.Kind kind,
            Text document,
            String clause,
            @Nullable String number,
            String locator,
            @Nullable String oneOf,
            List<List<AnswerChange>> changes) {}
}
