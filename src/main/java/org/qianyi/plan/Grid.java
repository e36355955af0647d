package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Totals;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;

/**
 * The totals for two answers that both go over a range, at values evenly apart (网格). Unlike a {@link Sweep} it tries values and may
 * step over a turn.
 *
 * @param across the values of the one, first to last
 * @param down the values of the other
 * @param rows for each value of the other, a cell for each value of the one
 */
public record Grid(Axis across, Axis down, List<List<Cell>> rows) {

    /** The values of one answer. */
    public record Axis(String field, Text title, @Nullable String unit, List<Object> values) {}

    /**
     * What the two values give.
     *
     * @param totals null where the two cannot stand together, or beside the other answers
     */
    public record Cell(@Nullable List<Totals.Sum> totals) {}

    static Grid of(Assessor assessor, Edits edits, Asked asked, Span across, Span down, int steps) {
        Axis columns = axis(edits.field(across.field()), across, steps);
        Axis lines = axis(edits.field(down.field()), down, steps);
        List<List<Cell>> rows = new ArrayList<>();
        for (Object y : lines.values) {
            Profile line = edits.with(asked.profile(), down.field(), y);
            List<Cell> cells = new ArrayList<>();
            for (Object x : columns.values) {
                // Where one is part of the other, putting the one may raise the other: then they are not these two
                // values.
                Profile profile = edits.with(line, across.field(), x);
                boolean both = y.equals(edits.read(profile, down.field())) && edits.sound(profile);
                cells.add(new Cell(both ? Sums.of(assessor.assess(profile, asked.library(), asked.asOf())) : null));
            }
            rows.add(cells);
        }
        return new Grid(columns, lines, rows);
    }

    private static Axis axis(Field field, Span span, int steps) {
        Scale scale = Scale.of(field);
        long first = scale.count(span.from());
        long last = scale.count(span.to());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            Object value = scale.value(first + (last - first) / steps * i + (last - first) % steps * i / steps);
            if (values.isEmpty() || !value.equals(values.get(values.size() - 1))) {
                values.add(value);
            }
        }
        return new Axis(
                span.field(),
                field.title(),
                field.unit() == null ? null : field.unit().id(),
                values);
    }
}
