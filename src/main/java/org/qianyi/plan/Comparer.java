package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment.DutyResult;
import org.qianyi.assessment.Assessment.MeasureResult;
import org.qianyi.assessment.Assessment.Total;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Verdict;
import org.qianyi.assessment.Worded;
import org.qianyi.plan.Differences.AnswerDifference;
import org.qianyi.plan.Differences.DutyDifference;
import org.qianyi.plan.Differences.MeasureDifference;
import org.qianyi.plan.Differences.Part;
import org.qianyi.plan.Differences.Standing;
import org.qianyi.plan.Differences.TotalDifference;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.profile.ReferenceData;

/** Puts two answers beside each other. Safe for use by many threads; the same two answers give the same differences. */
public final class Comparer {

    private final Assessor assessor;
    private final FieldCatalogue catalogue;
    private final ProfileEditor editor;
    private final Worded words;

    public Comparer(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.editor = new ProfileEditor(catalogue, reference);
        this.words = new Worded(catalogue, reference);
    }

    /**
     * In what they differ. Without a library, figures and rules are not told apart.
     *
     * @param repeatable whether the engine gives both answers again, so that what lies between them can be asked of it
     */
    public Differences between(Answer before, Answer after, boolean repeatable) {
        List<AnswerDifference> answers = answers(before, after);
        Set<Part> asked = asked(answers, before, after);
        LawDifferences law = before.library() == null || after.library() == null
                ? null
                : new LawDifferences(words, before.library(), before.asOf(), after.library(), after.asOf());
        List<String> paths = answers.stream().map(AnswerDifference::path).toList();
        Proof proof =
                repeatable && law != null ? new Proof(assessor, catalogue, editor, before, after, asked, paths) : null;
        Pairs<MeasureResult> measures =
                new Pairs<>(before.assessment().measures(), after.assessment().measures(), MeasureResult::id);
        Pairs<DutyResult> duties =
                new Pairs<>(before.assessment().duties(), after.assessment().duties(), DutyResult::id);
        DifferenceWords told = new DifferenceWords(answers, asked);
        List<MeasureDifference> differing = new ArrayList<>();
        for (String id : measures.ids()) {
            MeasureDifference found = measure(id, measures.before(id), measures.after(id), law, proof, told);
            if (found != null) {
                differing.add(found);
            }
        }
        List<DutyDifference> otherDuties = new ArrayList<>();
        for (String id : duties.ids()) {
            DutyDifference found = duty(id, duties.before(id), duties.after(id), law, told);
            if (found != null) {
                otherDuties.add(found);
            }
        }
        return new Differences(
                answers,
                totals(before.assessment().totals(), after.assessment().totals()),
                differing,
                measures.ids().size() - differing.size(),
                otherDuties,
                duties.ids().size() - otherDuties.size());
    }

    /** What was answered differently; what is worked out from answers is not answered. */
    private List<AnswerDifference> answers(Answer before, Answer after) {
        List<AnswerDifference> found = new ArrayList<>();
        for (Field field : catalogue.fields()) {
            if (field.derived() || field.type() == FieldType.OBJECT || same(field, before, after)) {
                continue;
            }
            found.add(new AnswerDifference(
                    field.path(),
                    field.title(),
                    words.answer(before.profile(), field),
                    words.answer(after.profile(), field)));
        }
        return found;
    }

    private static boolean same(Field field, Answer before, Answer after) {
        if (field.type() == FieldType.LIST) {
            return size(field.read(before.profile())) == size(field.read(after.profile()));
        }
        return field.inList()
                ? Objects.equals(items(field, before), items(field, after))
                : Objects.equals(plain(field.read(before.profile())), plain(field.read(after.profile())));
    }

    /** Numbers are the same however many zeros they were written with. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private static int size(@Nullable Object list) {
        return list == null ? -1 : ((List<?>) list).size();
    }

    private static @Nullable List<@Nullable Object> items(Field field, Answer answer) {
        List<?> items = field.items(answer.profile());
        if (items == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        items.forEach(item -> values.add(plain(field.readItem(item))));
        return values;
    }

    private static Set<Part> asked(List<AnswerDifference> answers, Answer before, Answer after) {
        Set<Part> asked = EnumSet.noneOf(Part.class);
        if (!answers.isEmpty()) {
            asked.add(Part.ANSWERS);
        }
        if (!before.asOf().equals(after.asOf())) {
            asked.add(Part.DAY);
        }
        if (before.library() == null
                || after.library() == null
                || !before.library().sha256().equals(after.library().sha256())) {
            asked.add(Part.RULES);
        }
        return asked;
    }

    private static List<TotalDifference> totals(List<Total> before, List<Total> after) {
        Pairs<Total> pairs = new Pairs<>(before, after, Total::unit);
        return new TreeSet<>(pairs.ids())
                .stream()
                        .map(unit -> new TotalDifference(unit, pairs.before(unit), pairs.after(unit)))
                        .filter(total -> !same(total.before(), total.after()))
                        .toList();
    }

    private static boolean same(@Nullable Total a, @Nullable Total b) {
        return a != null
                && b != null
                && Standings.sameNumber(a.min(), b.min())
                && Standings.sameNumber(a.max(), b.max());
    }

    private static @Nullable MeasureDifference measure(
            String id,
            @Nullable MeasureResult before,
            @Nullable MeasureResult after,
            @Nullable LawDifferences law,
            @Nullable Proof proof,
            DifferenceWords told) {
        Standing stood = before == null ? null : Standings.of(before);
        Standing stands = after == null ? null : Standings.of(after);
        Why why = Why.of(id, side(before), side(after), law);
        boolean moved = !Standings.same(stood, stands);
        if (!moved && (why.nothing() || Standings.isElsewhere(stands))) {
            return null;
        }
        List<String> hangsOn = moved && proof != null ? proof.hangsOn(id, stands) : List.of();
        List<List<Part>> enough = moved && proof != null ? proof.enough(id, stands) : List.of();
        MeasureResult named = Objects.requireNonNull(after == null ? before : after);
        return new MeasureDifference(
                id,
                named.title(),
                named.area(),
                named.policy(),
                named.document(),
                stood,
                stands,
                why.conditions(),
                why.rules(),
                why.figures(),
                hangsOn,
                enough,
                told.measure(
                        named.title(), stood, stands, why, hangsOn, law == null ? Set.of() : law.fields(id), enough));
    }

    private static ConditionDifferences.@Nullable Side side(@Nullable MeasureResult measure) {
        return measure == null ? null : new ConditionDifferences.Side(measure.conditions(), measure.clauses());
    }

    private static ConditionDifferences.@Nullable Side side(@Nullable DutyResult duty) {
        return duty == null ? null : new ConditionDifferences.Side(duty.conditions(), duty.clauses());
    }

    private static @Nullable DutyDifference duty(
            String id,
            @Nullable DutyResult before,
            @Nullable DutyResult after,
            @Nullable LawDifferences law,
            DifferenceWords told) {
        DutyResult named = Objects.requireNonNull(after == null ? before : after);
        Why why = Why.of(id, side(before), side(after), law);
        boolean same = before != null && after != null && before.applies().equals(after.applies());
        if (same && (why.nothing() || named.applies().equals(Verdict.NOT_APPLICABLE.name()))) {
            return null;
        }
        return new DutyDifference(
                id,
                named.title(),
                named.area(),
                named.policy(),
                named.document(),
                before == null ? null : before.applies(),
                after == null ? null : after.applies(),
                why.conditions(),
                why.rules(),
                why.figures(),
                told.duty(named.title(), before, after, why));
    }

    /** Two lists of what is matched by name; the order is that of the second, what only the first has stands where it stood. */
    private static final class Pairs<T> {

        private final Map<String, T> before = new LinkedHashMap<>();
        private final Map<String, T> after = new LinkedHashMap<>();
        private final List<String> ids;

        Pairs(List<T> before, List<T> after, Function<T, String> id) {
            before.forEach(one -> this.before.put(id.apply(one), one));
            after.forEach(one -> this.after.put(id.apply(one), one));
            this.ids = new ArrayList<>(this.after.keySet());
            int place = 0;
            for (String known : new LinkedHashSet<>(this.before.keySet())) {
                int found = ids.indexOf(known);
                if (found < 0) {
                    ids.add(place, known);
                    place++;
                } else {
                    place = found + 1;
                }
            }
        }

        List<String> ids() {
            return ids;
        }

        @Nullable
        T before(String id) {
            return before.get(id);
        }

        @Nullable
        T after(String id) {
            return after.get(id);
        }
    }
}
