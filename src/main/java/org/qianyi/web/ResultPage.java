package org.qianyi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it is shown.
 *
 * @param id of the answer
 * @param name of the enterprise; empty if not given
 * @param from where it is; empty if not given
 * @param to where it goes
 * @param asOf the day whose law applied
 * @param publication id of the rules that answered
 * @param engine version of the program that answered
 * @param totals a range for each unit
 * @param unquantified number of measures within reach without a published figure
 * @param unidentified number of measures within reach whose figure stands in no identified document
 * @param groups measures by verdict
 * @param questions what to answer next, in that order
 * @param duties what must be done
 */
public record ResultPage(
        String id,
        String name,
        String from,
        String to,
        String asOf,
        String publication,
        String engine,
        List<Total> totals,
        long unquantified,
        long unidentified,
        List<VerdictGroup> groups,
        List<Question> questions,
        List<DutyGroup> duties) {

    /** Questions shown before the rest is folded away. */
    private static final int FIRST = 6;

    public List<Question> firstQuestions() {
        return questions.subList(0, Math.min(FIRST, questions.size()));
    }

    public List<Question> moreQuestions() {
        return questions.subList(Math.min(FIRST, questions.size()), questions.size());
    }

    /**
     * A sum of one unit.
     *
     * @param yearly whether it comes each year
     * @param answered the range that follows from what was answered; empty if that is nothing
     * @param most what everything with an upper end comes to at most; empty if that is no more
     * @param open number of measures whose upper end cannot be worked out yet
     * @param measures where it comes each year, from which measures
     */
    public record Total(boolean yearly, String answered, String most, long open, List<Yearly> measures) {}

    /**
     * A measure that is worth something each year.
     *
     * @param note what a reader of the amount must know; empty if nothing
     */
    public record Yearly(String anchor, String title, String note) {}

    /**
     * The measures of one verdict.
     *
     * @param verdict its name; also names its style and texts
     * @param money measures with a figure
     * @param kind measures without
     */
    public record VerdictGroup(String verdict, String word, List<Item> money, List<Item> kind) {

        public int count() {
            return money.size() + kind.size();
        }
    }

    /** The duties of one outcome: {@code MET}, {@code UNKNOWN}, {@code NOT_MET} or {@code NOT_APPLICABLE}. */
    public record DutyGroup(String outcome, List<Item> duties) {}

    /**
     * One measure or duty.
     *
     * @param because one line: why the verdict is what it is; empty if it says itself
     * @param amount the figure; empty without one
     * @param basis where the range comes from; empty without a figure
     * @param confidence how well the figure is attested; null without one
     * @param derivation how the figure was reckoned, or why there is none; empty for nothing to say
     * @param sum why it is not in the total; empty if it is
     */
    public record Item(
            String anchor,
            String title,
            String area,
            String document,
            String because,
            String amount,
            String basis,
            @Nullable Attested confidence,
            String derivation,
            String sum,
            boolean discretion,
            List<ConditionGroup> conditions,
            List<Need> missing,
            String note,
            List<String> readings,
            List<Clause> clauses,
            String department,
            List<String> materials,
            String window) {}

    /** Conditions of one kind: {@code REQUIREMENT}, {@code EXCLUSION}, {@code AMOUNT}, {@code OBLIGATION}, {@code NOTICE}. */
    public record ConditionGroup(String kind, List<Condition> conditions) {}

    /**
     * One condition.
     *
     * @param outcome {@code MET}, {@code NOT_MET} or {@code UNKNOWN}
     * @param good whether that speaks for the applicant, against, or neither
     * @param oneOf whether one of several suffices
     * @param unsettled whether it is open although every answer it asks for was given
     */
    public record Condition(
            String text,
            String outcome,
            Good good,
            boolean oneOf,
            boolean discretion,
            boolean unsettled,
            List<Fact> facts,
            String clause,
            String locator) {}

    /** Which way an outcome points. */
    public enum Good {
        FOR,
        AGAINST,
        OPEN,
        NEITHER
    }

    /** An answer beside what is required. */
    public record Fact(String title, String actual, boolean given, String required, @Nullable Attested confidence) {}

    /** How well a figure is attested. */
    public record Attested(String level, String title) {}

    /** A clause cited. */
    public record Clause(
            String anchor, String document, String number, String locator, String summary, @Nullable String url) {}

    /** An answer that is missing, and where the form asks for it. */
    public record Need(String title, String target) {}

    /**
     * A question to answer next.
     *
     * @param unbounded whether nothing bounds what the answer may change
     * @param swing most it can move the total; empty if it cannot
     */
    public record Question(String title, String target, int affects, boolean unbounded, String swing) {}
}
