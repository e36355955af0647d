package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Area;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/**
 * The whole answer for one profile, without its receipt.
 *
 * @param totals sums of the selected measures, one for each unit
 * @param measures every measure of every policy, in order of the rule folder
 * @param duties what the enterprise must do or obtain, in order of the rule folder
 * @param questions what to answer next, first what measures worth most wait for first
 */
public record Assessment(
        List<Total> totals, List<MeasureResult> measures, List<DutyResult> duties, List<Question> questions) {

    /**
     * What the measures of one unit can lawfully bring together.
     *
     * @param min least that is certain, chosen among measures that exclude each other by what is certain
     * @param max null if nothing bounds it
     */
    public record Total(String unit, BigDecimal min, @Nullable BigDecimal max) {}

    /**
     * One measure's answer.
     *
     * @param id place, dot, name
     * @param policy the policy system, the first folder of its document
     * @param document the document's folder
     * @param sources rows of the fact list and inventory behind its clauses
     * @param clauses the clauses its rules cite, in the document's order
     * @param selected whether its amount counts in the totals
     * @param notSelectedBecause why not; null if selected
     * @param notSelectedFor ids of the selected measures it cannot be had beside; empty if it is left out for another reason
     * @param amount what it is worth; null unless the verdict leaves it open
     * @param conditions the rules behind the verdict, as they were decided
     * @param missing answers that would decide what is open or narrow the amount
     * @param nearMiss if just one condition speaks against it and the enterprise can still change what that asks for: which, and to
     *     what; else null
     * @param department who handles it; null if not seen
     * @param window when to apply; null if not seen
     * @param note what a reader of the amount must know; null if nothing
     * @param notApplicableBecause why it does not apply; null if it does
     */
    public record MeasureResult(
            String id,
            Text title,
            Area area,
            String policy,
            String document,
            List<String> sources,
            List<ClauseReference> clauses,
            Verdict verdict,
            boolean selected,
            @Nullable Text notSelectedBecause,
            List<String> notSelectedFor,
            @Nullable Amount amount,
            List<ConditionResult> conditions,
            List<String> missing,
            @Nullable Text nearMiss,
            @Nullable String department,
            @Nullable String departmentEn,
            List<String> materials,
            List<String> materialsEn,
            @Nullable Text window,
            @Nullable Text note,
            List<Text> readings,
            @Nullable Text notApplicableBecause) {

        /** Answers of earlier versions do not say what was taken instead. */
        @SuppressWarnings("ConstantValue")
        public MeasureResult {
            notSelectedFor = notSelectedFor == null ? List.of() : notSelectedFor;
        }

        /** The same, marked as one condition away. */
        public MeasureResult withNearMiss(Text mark) {
            return copy(selected, notSelectedBecause, notSelectedFor, mark);
        }

        /** The same, left out of the totals for others. */
        MeasureResult notSelected(Text because, List<String> instead) {
            return copy(false, because, instead, nearMiss);
        }

        private MeasureResult copy(boolean counts, @Nullable Text because, List<String> instead, @Nullable Text mark) {
            return new MeasureResult(
                    id,
                    title,
                    area,
                    policy,
                    document,
                    sources,
                    clauses,
                    verdict,
                    counts,
                    because,
                    instead,
                    amount,
                    conditions,
                    missing,
                    mark,
                    department,
                    departmentEn,
                    materials,
                    materialsEn,
                    window,
                    note,
                    readings,
                    notApplicableBecause);
        }
    }

    /**
     * Where a rule stands in the law.
     *
     * @param document title of the document, in Chinese; documentEn in English
     * @param number document number; null if not seen
     * @param url where it can be read; null if not seen
     * @param summary what the clause says, in our words
     */
    public record ClauseReference(
            String id,
            String document,
            String documentEn,
            @Nullable String number,
            String locator,
            @Nullable String url,
            Text summary) {}

    /**
     * One rule as it was decided.
     *
     * @param oneOf group of requirements of which one suffices; null if it stands alone
     * @param discretion whether an authority decides
     */
    public record ConditionResult(
            String rule,
            ClauseRule.Kind kind,
            Text text,
            Outcome outcome,
            List<Fact> facts,
            String clause,
            @Nullable String oneOf,
            boolean discretion) {}

    /**
     * An answer beside what is required.
     *
     * @param field path in the profile
     * @param actual the answer; for the items of a list one value each, in their order, null where a row was left blank; null if not known
     * @param required the comparison, in the notation of the rule language
     * @param confidence how well the required figure is attested; null if there is none
     */
    public record Fact(
            String field,
            @Nullable Object actual,
            String required,
            Text title,
            Text actualText,
            Text requiredText,
            @Nullable Confidence confidence) {}

    /**
     * One duty's answer.
     *
     * @param applies MET, NOT_MET, UNKNOWN, or NOT_APPLICABLE outside its place or days
     */
    public record DutyResult(
            String id,
            Text title,
            Area area,
            String policy,
            String document,
            List<String> sources,
            List<ClauseReference> clauses,
            String applies,
            List<ConditionResult> conditions,
            List<String> missing,
            @Nullable Text notApplicableBecause) {}

    /**
     * An answer still needed by a measure that is open: its verdict is not certain, or its amount is a range.
     *
     * @param field path in the profile
     * @param affects number of open measures with the field in {@code missing}, selected or not
     * @param swing most that this answer alone can move an end of a total, what comes once or, if that stays, what comes each year; null if
     *     it moves none
     */
    public record Question(String field, Text title, int affects, @Nullable Swing swing) {}

    /**
     * How far an answer can lower the upper end of a unit's total, or raise its lower end. It may well move less.
     *
     * @param max null if nothing bounds it
     */
    public record Swing(String unit, @Nullable BigDecimal max) {}
}
