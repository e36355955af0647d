package org.qianyi.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.policy.Area;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/**
 * In what two answers differ, and why (差异). The first is called before, the second after, whichever was given earlier.
 *
 * @param answers what the profiles say differently, in the order of the form
 * @param totals the units whose totals differ
 * @param measures those with a difference, in order of the rule folder
 * @param sameMeasures how many have none
 * @param duties those with a difference, in order of the rule folder
 * @param sameDuties how many have none
 */
public record Differences(
        List<AnswerDifference> answers,
        List<TotalDifference> totals,
        List<MeasureDifference> measures,
        int sameMeasures,
        List<DutyDifference> duties,
        int sameDuties) {

    /** What can be asked differently. */
    public enum Part {
        ANSWERS("填报", "set of answers"),
        DAY("测算日期", "as-of date"),
        RULES("规则版本", "version of the rules");

        private final Text title;

        Part(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /**
     * One question answered differently.
     *
     * @param path of the field; of the items of a list with {@code []}, all items together
     */
    public record AnswerDifference(String path, Text title, Text before, Text after) {}

    /**
     * @param before null if nothing of that unit was in the total
     */
    public record TotalDifference(String unit, Assessment.@Nullable Total before, Assessment.@Nullable Total after) {}

    /**
     * One measure.
     *
     * @param before how it stood; null if the rules had no such measure
     * @param after how it stands; null if the rules have it no more
     * @param conditions rules that came out differently or looked at something else; empty where one side did not apply
     * @param rules rules of the measure and of its terms that came, went or were rewritten; empty unless both texts are kept
     * @param figures figures these rules read that are not the same; empty unless both texts are kept
     * @param hangsOn paths of the answers without whose change it would not stand as it does after: tried, one at a time
     * @param enough the smallest parts of what was asked differently that alone lead from before to after: tried; empty if it
     *     stands as before, or nothing could be tried
     * @param sentence all that in words
     */
    public record MeasureDifference(
            String id,
            Text title,
            Area area,
            String policy,
            String document,
            @Nullable Standing before,
            @Nullable Standing after,
            List<ConditionDifference> conditions,
            List<RuleDifference> rules,
            List<FigureDifference> figures,
            List<String> hangsOn,
            List<List<Part>> enough,
            Text sentence) {}

    /** How a measure stands in one answer; see the answer itself for the parts. */
    public record Standing(
            Verdict verdict,
            @Nullable Amount amount,
            boolean selected,
            @Nullable Text notSelectedBecause,
            List<String> notSelectedFor,
            @Nullable Text notApplicableBecause) {}

    /**
     * One duty.
     *
     * @param before whether it applied, as the answer says it; null if the rules had no such duty
     */
    public record DutyDifference(
            String id,
            Text title,
            Area area,
            String policy,
            String document,
            @Nullable String before,
            @Nullable String after,
            List<ConditionDifference> conditions,
            List<RuleDifference> rules,
            List<FigureDifference> figures,
            Text sentence) {}

    /**
     * One rule as it was decided.
     *
     * @param before null if it was not there
     * @param facts those of which the answer or what is required differs
     * @param clause where it stands, in the later answer if it is there; null if the answer does not say
     */
    public record ConditionDifference(
            String rule,
            ClauseRule.Kind kind,
            Text text,
            @Nullable Outcome before,
            @Nullable Outcome after,
            List<FactDifference> facts,
            Assessment.@Nullable ClauseReference clause) {}

    /**
     * One comparison: what was answered and what is required, in words. Null on the side that made no such comparison.
     *
     * @param field path in the profile
     */
    public record FactDifference(
            String field,
            Text title,
            @Nullable Text actualBefore,
            @Nullable Text actualAfter,
            @Nullable Text requiredBefore,
            @Nullable Text requiredAfter) {}

    /** What became of a rule between two texts. */
    public enum Edit {
        ADDED,
        REMOVED,
        REWRITTEN
    }

    /**
     * @param clause where it stands
     */
    public record RuleDifference(
            String rule, ClauseRule.Kind kind, Text text, Edit edit, Assessment.ClauseReference clause) {}

    /**
     * A figure on the two days in the two texts.
     *
     * @param key name within its document
     * @param before null if it had no value
     * @param after null if it has none
     */
    public record FigureDifference(
            String document, String key, Text title, @Nullable FigureValue before, @Nullable FigureValue after) {}

    /**
     * @param since first day in force
     * @param clause that states it; null if {@code source} does
     * @param source where it was read; null if {@code clause} says
     */
    public record FigureValue(
            Text value,
            LocalDate since,
            Confidence confidence,
            Assessment.@Nullable ClauseReference clause,
            @Nullable String source) {}
}
