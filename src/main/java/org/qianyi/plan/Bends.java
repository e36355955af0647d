package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.qianyi.assessment.Assessment;
import org.qianyi.profile.Field;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;

/** Finds the values of a {@link Line} at which the result bends, between two of its counts. */
final class Bends {

    /** Most values looked at for one sweep. */
    private static final int MOST_TURNS = 500;

    /**
     * Turns one step apart, or one alone.
     *
     * @param first count at which something is not what it was at the count before
     * @param last the same, of the last of them
     */
    private record Bend(long first, long last) {

        /** The values to show for it: those between its turns, or the first after the one there is. */
        List<Long> places() {
            return first == last
                    ? List.of(first)
                    : LongStream.range(first, last).boxed().toList();
        }
    }

    /** What lies between two bends; without slopes if it is too short. */
    private record Stretch(List<Sweep.Slope> slopes, BigDecimal width) {}

    private final Line line;
    private final long start;
    private final long end;
    private final List<Watch.Side> sides;

    /**
     * @param sides what in the rules looks at the answer
     */
    Bends(Line line, long start, long end, List<Watch.Side> sides) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.sides = sides;
    }

    /** Every count at which a rule may turn: those where some side changes, and those where another bundle is taken. */
    private SortedSet<Long> turns() {
        SortedSet<Long> turns = new TreeSet<>();
        for (Watch.Side side : sides) {
            Turns.find(count -> side.at(line.profile(count)), start, end, turns);
        }
        for (Field whole : line.wholes()) {
            Turns.find(count -> isAsAtTheStart(whole, count), start, end, turns);
        }
        if (turns.size() > MOST_TURNS) {
            throw tooMany(turns.size());
        }
        SortedSet<Long> all = new TreeSet<>(turns);
        long from = start;
        for (long turn : turns) {
            Turns.find(this::chosen, from, turn - 1, all);
            from = turn;
        }
        Turns.find(this::chosen, from, end, all);
        return all;
    }

    private RefusedException tooMany(int turns) {
        return new RefusedException(new Problem(
                "to",
                new Text(
                        "这个范围里有 " + turns + " 处可能变化，最多一次查看 " + MOST_TURNS + " 处。请缩小范围。",
                        "The result may turn " + turns + " times in this range; at most " + MOST_TURNS
                                + " are looked at. Narrow the range.")));
    }

    /** Which measures count, and how, and which duties arise. */
    private List<String> chosen(long count) {
        Assessment answer = line.assessment(count);
        return Stream.concat(
                        answer.measures().stream().map(measure -> measure.verdict() + " " + measure.selected()),
                        answer.duties().stream().map(Assessment.DutyResult::applies))
                .toList();
    }

    /** The values to show: of the turns those at which the answer to anybody's question changes. */
    List<Long> places() {
        List<Bend> bends = bends(turns());
        List<Stretch> stretches = new ArrayList<>();
        long from = start;
        for (Bend bend : bends) {
            stretches.add(stretch(from, bend.first() - 1));
            from = bend.last();
        }
        stretches.add(stretch(from, end));
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < bends.size(); i++) {
            Stretch before = nearest(stretches.subList(0, i + 1), true);
            Stretch after = nearest(stretches.subList(i + 1, stretches.size()), false);
            if (differs(before, bends.get(i), after)) {
                places.addAll(bends.get(i).places());
            }
        }
        return places;
    }

    /** What is only equal at one value turns before and after it, one step apart: that is one bend. */
    private List<Bend> bends(SortedSet<Long> turns) {
        List<Bend> bends = new ArrayList<>();
        for (long turn : turns) {
            Bend last = bends.isEmpty() ? null : bends.get(bends.size() - 1);
            if (last != null && last.last() == turn - 1) {
                bends.set(bends.size() - 1, new Bend(last.first(), turn));
            } else {
                bends.add(new Bend(turn, turn));
            }
        }
        return bends;
    }

    private Stretch stretch(long from, long to) {
        return new Stretch(slopes(from, to), line.scale().between(from, Math.max(from, to)));
    }

    /** The nearest stretch that is long enough to have a slope; the one beside if none is. */
    private Stretch nearest(List<Stretch> stretches, boolean fromTheEnd) {
        Stretch found = stretches.get(fromTheEnd ? stretches.size() - 1 : 0);
        for (int i = 0; i < stretches.size() && found.slopes().isEmpty(); i++) {
            found = stretches.get(fromTheEnd ? stretches.size() - 1 - i : i);
        }
        return found;
    }

    private boolean differs(Stretch before, Bend bend, Stretch after) {
        if (!before.slopes().isEmpty()
                && !after.slopes().isEmpty()
                && !Sums.same(before.slopes(), after.slopes(), before.width().min(after.width()))) {
            return true;
        }
        List<Sweep.Slope> expected = before.slopes().isEmpty() ? after.slopes() : before.slopes();
        for (long turn = bend.first(); turn <= bend.last(); turn++) {
            if (!chosen(turn - 1).equals(chosen(turn))
                    || Sums.jumps(
                            line.sums(turn - 1),
                            line.sums(turn),
                            expected,
                            line.scale().between(turn - 1, turn))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sum the answer is part of still is what it is at the start. */
    boolean isAsAtTheStart(Field whole, long count) {
        return Objects.equals(whole.read(line.profile(start)), whole.read(line.profile(count)));
    }

    /** What a unit more brings between two counts; empty if they are too near. */
    List<Sweep.Slope> slopes(long from, long to) {
        long even = to - (to - from) % 2;
        return even <= from
                ? List.of()
                : Sums.slopes(
                        line.sums(from),
                        line.sums(from + (even - from) / 2),
                        line.sums(even),
                        line.scale().between(from, even));
    }
}
