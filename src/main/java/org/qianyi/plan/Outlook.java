package org.qianyi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Text;

/**
 * What comes in which year.
 *
 * @param years each year, from the first
 * @param once what is paid once, all years together
 * @param yearly what comes each year, all years together
 * @param together both
 * @param assumptions under which this holds
 */
public record Outlook(List<Year> years, YearSum once, YearSum yearly, YearSum together, List<Text> assumptions) {

    /**
     * One year.
     *
     * @param year from 1
     * @param asOf the day that was asked
     * @param once what is paid once and counts in this year
     * @param yearly what comes each year, for this year
     * @param counted the measures in these sums
     * @param left measures that would count but cannot be had beside one counted in an earlier year
     * @param begun measures within reach that were out of reach a year before, and why they were
     * @param ended measures within reach a year before and not any more, and why
     */
    public record Year(
            int year,
            LocalDate asOf,
            YearSum once,
            YearSum yearly,
            List<YearMeasure> counted,
            List<YearNote> left,
            List<YearNote> begun,
            List<YearNote> ended) {}

    /**
     * A sum in yuan.
     *
     * @param min what is certain
     * @param answered most that follows from what was answered
     * @param max most there could be; null if nothing bounds it
     */
    public record YearSum(BigDecimal min, BigDecimal answered, @Nullable BigDecimal max) {

        static final YearSum ZERO = new YearSum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        YearSum plus(YearSum other) {
            return new YearSum(
                    min.add(other.min),
                    answered.add(other.answered),
                    max == null || other.max == null ? null : max.add(other.max));
        }

        YearSum atLeast(BigDecimal least) {
            return new YearSum(min.max(least), answered.max(least), max);
        }
    }

    /**
     * A measure that counts in a year.
     *
     * @param amount what it is worth if granted
     * @param missing the answers it waits for
     * @param note what a reader of the amount must know, such as that it is paid over several years; null if nothing
     * @param notices what is told beside it
     */
    public record YearMeasure(
            String id,
            Text title,
            Verdict verdict,
            Worth amount,
            List<String> missing,
            @Nullable Text note,
            List<Text> notices) {}

    /**
     * A measure that is out of reach or does not count.
     *
     * @param because why
     */
    public record YearNote(String id, Text title, Text because) {}
}
