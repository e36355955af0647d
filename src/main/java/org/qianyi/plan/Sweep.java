package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Text;

/**
 * What becomes of the total as one answer goes over a range (扫描). All that can happen happens at the points; between two of them
 * nothing changes but what the slopes say.
 *
 * @param field path of the answer
 * @param from the least value asked about
 * @param to the greatest
 * @param start the totals at the least value
 * @param end the totals at the greatest
 * @param points where something turns, in order
 * @param segments what lies between them
 * @param along paths of the sums that are raised with the answer where it outgrows them
 * @param narrowed why the range is smaller than was asked; null if it is not
 */
public record Sweep(
        String field,
        Text title,
        @Nullable String unit,
        Object from,
        Object to,
        Level start,
        Level end,
        List<Point> points,
        List<Segment> segments,
        List<String> along,
        @Nullable Text narrowed) {

    /** The totals at a value. */
    public record Level(Object value, List<Totals.Sum> totals) {}

    /**
     * A value at which something turns.
     *
     * @param below one step less: a fen, a day, the last decimal of the field; null at the lower end
     * @param above one step more; null at the upper end
     * @param because the rules that turn there
     * @param measures what becomes of measures from below to above
     * @param duties what becomes of duties from below to above
     * @param outgrown paths of the sums that the answer outgrows here: they rise with it from here on
     * @param perverse whether a total falls although there is more of the answer (负向断点); never of a day, which is only later
     */
    public record Point(
            @Nullable Level below,
            Level at,
            @Nullable Level above,
            List<Reason> because,
            List<MeasureShift> measures,
            List<DutyShift> duties,
            List<String> outgrown,
            boolean perverse) {}

    /** A rule that turns, and the clause it stands in. */
    public record Reason(
            Text rule, String document, @Nullable String number, Text title, String clause, String locator) {}

    /**
     * What becomes of a measure.
     *
     * @param selectedBefore whether it counted in the total below
     */
    public record MeasureShift(
            String id,
            Text title,
            Verdict before,
            Verdict after,
            boolean selectedBefore,
            boolean selectedAfter,
            @Nullable Amount amountBefore,
            @Nullable Amount amountAfter) {}

    /** What becomes of a duty. */
    public record DutyShift(String id, Text title, String before, String after) {}

    /**
     * A stretch without a point inside.
     *
     * @param slopes how the totals change along it, one for each unit; empty if the stretch is too short to say
     * @param perverse whether a total falls along it
     */
    public record Segment(Object from, Object to, List<Slope> slopes, boolean perverse) {}

    /**
     * What one unit more of the answer brings.
     *
     * @param unit of the total
     * @param min to the lower end; null if not a straight line
     * @param max to the upper end of those measures that have one; null if not a straight line
     */
    public record Slope(String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {}
}
