package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Text;

/**
 * One profile in several places.
 *
 * @param home where the profile goes as it is
 * @param destinations the places compared, by rank
 * @param rankedBy how they were ranked
 * @param fields the answers that something waits for, with their titles, in order of their path
 */
public record Comparison(PlaceResult home, List<ComparedPlace> destinations, Text rankedBy, List<FieldTitle> fields) {

    /**
     * What the profile comes to in one place: the same as an assessment of the profile there.
     *
     * @param division code of the place
     * @param park id of the park; null if it is not known
     * @param totals one sum for each unit
     * @param open measures that nothing speaks against and that wait for something
     */
    public record PlaceResult(
            String division,
            Text title,
            @Nullable String park,
            @Nullable Text parkTitle,
            List<Totals.Sum> totals,
            List<OpenMeasure> open) {}

    /**
     * A place beside home.
     *
     * @param rank from 1; places equal in all it goes by share one
     * @param differences what is there less what is at home, one for each unit
     * @param gained measures out of reach at home, to be had here or open
     * @param lost measures to be had or open at home, out of reach here
     * @param changed measures within reach in both, worth more or less here
     * @param because the differences in a sentence
     */
    public record ComparedPlace(
            int rank,
            PlaceResult place,
            List<Difference> differences,
            List<Change> gained,
            List<Change> lost,
            List<Change> changed,
            Text because) {}

    /**
     * How much more a place brings than home; below zero how much less.
     *
     * @param min of what is certain
     * @param answered of the most that follows from what was answered
     * @param max of the most there could be; null if nothing bounds one of the two
     */
    public record Difference(String unit, BigDecimal min, BigDecimal answered, @Nullable BigDecimal max) {}

    /**
     * One measure in both places.
     *
     * @param homeAmount what it is worth at home, if granted; null without a figure
     * @param amount what it is worth here, if granted; null without a figure
     * @param because why it differs
     */
    public record Change(
            String id,
            Text title,
            Verdict homeVerdict,
            Verdict verdict,
            @Nullable Worth homeAmount,
            @Nullable Worth amount,
            Text because) {}

    /**
     * A measure that is open.
     *
     * @param homeVerdict what it is at home
     * @param missing the answers it waits for; empty if it waits for the law or a list
     */
    public record OpenMeasure(String id, Text title, Verdict homeVerdict, List<String> missing) {}

    /**
     * An answer by its path.
     *
     * @param field path in the profile
     */
    public record FieldTitle(String field, Text title) {}
}
