package org.qianyi.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Decided;
import org.qianyi.assessment.ValueText;
import org.qianyi.policy.Clause;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Problem;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/**
 * Lets one answer go over a range and finds the values at which the result turns. They come from what the rules in force compare the
 * answer with and from the caps and floors of amounts, not from trying values here and there, and each is asked of the engine.
 */
public final class Sweeps {

    private final Assessor assessor;
    private final FieldCatalogue catalogue;
    private final Edits edits;
    private final ValueText words;

    public Sweeps(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.edits = new Edits(catalogue, reference);
        this.words = new ValueText(reference);
    }

    /** Whether a field can be swept: a number or a day that is asked for. */
    public static boolean sweepable(Field field) {
        return Scale.has(field) && !field.derived();
    }

    /**
     * Sweeps one answer.
     *
     * @param span of a {@link #sweepable} answer; where it belongs to a list, of an item the list has
     * @throws RefusedException if no value of the range can stand beside the other answers, or there are too many turns
     */
    public Sweep sweep(Asked asked, Span span) {
        Line line = new Line(assessor, edits, asked, span.field());
        Scale scale = line.scale();
        long first = scale.count(span.from());
        long last = scale.count(span.to());
        long anchor = anchor(line, span.field(), first, last);
        long start = edge(line, anchor, first);
        long end = edge(line, anchor, last);
        return new Walk(line, span.field(), start, end).sweep(start != first || end != last);
    }

    /**
     * Lets two answers go over a range at once.
     *
     * @param steps how many steps each range is divided into; fewer where it has fewer values
     */
    public Grid grid(Asked asked, Span across, Span down, int steps) {
        return Grid.of(assessor, edits, asked, across, down, steps);
    }

    /** A value at which the answers can stand together; all such values lie in one stretch. */
    private long anchor(Line line, String path, long first, long last) {
        return LongStream.concat(
                        LongStream.of(first, last),
                        line.anchors(catalogue.fields()).stream()
                                .mapToLong(Long::longValue)
                                .flatMap(count -> LongStream.of(count, count + 1)))
                .filter(count -> count >= first && count <= last)
                .filter(line::sound)
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Problem(
                        "from",
                        new Text(
                                "“%s”在这个范围里的值都与其他填报内容矛盾。请改范围或改其他答案。"
                                        .formatted(line.scale().field().title().zh()),
                                "No value of %s in this range can stand beside the other answers. Change the range or those answers."
                                        .formatted(path)))));
    }

    /** The last value towards an end at which the answers still can stand together. */
    private static long edge(Line line, long anchor, long end) {
        if (line.sound(end)) {
            return end;
        }
        TreeSet<Long> turns = new TreeSet<>();
        LongPredicate sound = line::sound;
        Turns.find(sound::test, Math.min(anchor, end), Math.max(anchor, end), turns);
        return end > anchor ? turns.first() - 1 : turns.last();
    }

    /** One sweep in the making. */
    private final class Walk {

        private final Line line;
        private final String path;
        private final long start;
        private final long end;
        private final List<Watch.Side> sides;
        private final Bends bends;

        Walk(Line line, String path, long start, long end) {
            this.line = line;
            this.path = path;
            this.start = start;
            this.end = end;
            this.sides = line.sides(start);
            this.bends = new Bends(line, start, end, sides);
        }

        Sweep sweep(boolean narrowed) {
            List<Long> places = bends.places();
            List<Sweep.Point> points = places.stream().map(this::point).toList();
            Scale scale = line.scale();
            Field field = scale.field();
            return new Sweep(
                    path,
                    field.title(),
                    field.unit() == null ? null : field.unit().id(),
                    scale.value(start),
                    scale.value(end),
                    level(start),
                    level(end),
                    points,
                    segments(places),
                    line.wholes().stream()
                            .filter(whole -> !bends.isAsAtTheStart(whole, end))
                            .map(Field::path)
                            .toList(),
                    narrowed ? narrowed(scale) : null);
        }

        private Text narrowed(Scale scale) {
            Text from = words.of(scale.field(), scale.value(start));
            Text to = words.of(scale.field(), scale.value(end));
            return new Text(
                    "范围收窄到 %s 至 %s：再往外就与其他填报内容矛盾。".formatted(from.zh(), to.zh()),
                    "The range is narrowed to %s to %s: beyond it the answer contradicts others."
                            .formatted(from.en(), to.en()));
        }

        /** The sums that the answer outgrows here, so that they rise with it from here on. */
        private List<String> outgrown(long below, long above) {
            return line.wholes().stream()
                    .filter(whole -> bends.isAsAtTheStart(whole, below) && !bends.isAsAtTheStart(whole, above))
                    .map(Field::path)
                    .toList();
        }

        private Sweep.Level level(long count) {
            return new Sweep.Level(line.scale().value(count), line.sums(count));
        }

        private Sweep.Point point(long at) {
            long below = Math.max(start, at - 1);
            long above = Math.min(end, at + 1);
            Assessment before = line.assessment(below);
            Assessment after = line.assessment(above);
            return new Sweep.Point(
                    below == at ? null : level(below),
                    level(at),
                    above == at ? null : level(above),
                    reasons(below, at, above),
                    shifts(before, after),
                    duties(before, after),
                    outgrown(below, above),
                    isPerverse(below, at) || isPerverse(at, above));
        }

        /** The rules that come out otherwise, and the amounts in reach that meet a bound. */
        private List<Sweep.Reason> reasons(long below, long at, long above) {
            Set<Sweep.Reason> reasons = new LinkedHashSet<>();
            List<Decided> before = line.decided(below);
            List<Decided> here = line.decided(at);
            List<Decided> after = line.decided(above);
            for (int i = 0; i < before.size(); i++) {
                for (ClauseRule rule : before.get(i).sheet().rules()) {
                    Outcome outcome = before.get(i).outcomes()[rule.index()];
                    if (outcome != here.get(i).outcomes()[rule.index()]
                            || outcome != after.get(i).outcomes()[rule.index()]) {
                        reasons.add(reason(before.get(i), rule));
                    }
                }
            }
            for (Watch.Side side : sides) {
                boolean amount = side.rule().kind() == ClauseRule.Kind.AMOUNT;
                if (amount && counts(side, at) && turns(side, below, at, above)) {
                    reasons.add(reason(side.document(), side.rule()));
                }
            }
            return List.copyOf(reasons);
        }

        private boolean turns(Watch.Side side, long below, long at, long above) {
            Object here = side.at(line.profile(at));
            return !here.equals(side.at(line.profile(below))) || !here.equals(side.at(line.profile(above)));
        }

        /** Whether the amount is one of a measure that counts. */
        private boolean counts(Watch.Side side, long at) {
            String place = side.document().sheet().document().policy() + ".";
            return line.assessment(at).measures().stream()
                    .anyMatch(measure -> measure.selected()
                            && side.rule().targets().stream()
                                    .anyMatch(t -> measure.id().equals(place + t)));
        }

        private static Sweep.Reason reason(Decided decided, ClauseRule rule) {
            PolicyDocument document = decided.sheet().document();
            Clause clause = document.clauses().get(rule.clause());
            return new Sweep.Reason(
                    rule.text(),
                    document.folder(),
                    document.number(),
                    document.title(),
                    rule.clause(),
                    clause == null ? "" : clause.locator());
        }

        private static List<Sweep.MeasureShift> shifts(Assessment before, Assessment after) {
            List<Sweep.MeasureShift> shifts = new ArrayList<>();
            for (int i = 0; i < before.measures().size(); i++) {
                Assessment.MeasureResult was = before.measures().get(i);
                Assessment.MeasureResult is = after.measures().get(i);
                if (was.verdict() != is.verdict()
                        || was.selected() != is.selected()
                        || isUnbounded(was) != isUnbounded(is)) {
                    shifts.add(new Sweep.MeasureShift(
                            is.id(),
                            is.title(),
                            was.verdict(),
                            is.verdict(),
                            counted(was),
                            counted(is),
                            was.amount(),
                            is.amount()));
                }
            }
            return shifts;
        }

        /** Nothing times what is not known is nothing; anything more of it has no upper end. */
        private static boolean isUnbounded(Assessment.MeasureResult measure) {
            return measure.amount() != null
                    && measure.amount().quantified()
                    && measure.amount().max() == null;
        }

        private static List<Sweep.DutyShift> duties(Assessment before, Assessment after) {
            List<Sweep.DutyShift> shifts = new ArrayList<>();
            for (int i = 0; i < before.duties().size(); i++) {
                Assessment.DutyResult was = before.duties().get(i);
                Assessment.DutyResult is = after.duties().get(i);
                if (!was.applies().equals(is.applies())) {
                    shifts.add(new Sweep.DutyShift(is.id(), is.title(), was.applies(), is.applies()));
                }
            }
            return shifts;
        }

        /** Whether a total falls although there is more of something; a later day is not more. */
        private boolean isPerverse(long less, long more) {
            return line.scale().field().type() != FieldType.DATE && Sums.falls(line.sums(less), line.sums(more));
        }

        private static boolean counted(Assessment.MeasureResult measure) {
            return measure.selected() && measure.amount() != null;
        }

        private List<Sweep.Segment> segments(List<Long> places) {
            List<Sweep.Segment> segments = new ArrayList<>();
            long from = start;
            for (long place : places) {
                if (place - 1 > from) {
                    segments.add(segment(from, place - 1));
                }
                from = place + 1;
            }
            if (end > from) {
                segments.add(segment(from, end));
            }
            return segments;
        }

        private Sweep.Segment segment(long from, long to) {
            return new Sweep.Segment(
                    line.scale().value(from), line.scale().value(to), bends.slopes(from, to), isPerverse(from, to));
        }
    }
}
