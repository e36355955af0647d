package org.qianyi.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.qianyi.SyntheticEnterprises;
import org.qianyi.TheRules;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Range;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;

/**
 * How many answers it takes until the total is nearly known, in one order of asking or another.
 *
 * <p>An enterprise has said where it moves and nothing else. Each question gets its whole answer: a list with all its items. It is over
 * when for every unit both ends of the total lie near where they lie once everything is answered: no further away than 5 % of the final
 * upper end, which is exactly there if that is zero. An end without bound is near only one without bound, and 5 % is then taken of the
 * final lower end.
 */
final class Questioning {

    private static final BigDecimal NEAR = new BigDecimal("0.05");
    private static final BigDecimal UNBOUNDED = new BigDecimal("1e15");
    private static final List<Field> FORM = TheRules.CATALOGUE.fields().stream()
            .filter(f -> !f.derived() && !f.inList() && f.type() != FieldType.OBJECT)
            .filter(f -> !Set.of("enterprise.name", "enterprise.creditCode", "destination.division")
                    .contains(f.path())) // who one is moves no sum, where one goes has been said
            .toList();

    private final Assessor assessor = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private final ProfileEditor editor = new ProfileEditor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private final Map<String, Order> orders = new LinkedHashMap<>();

    /** Which question comes next. */
    private interface Order {

        /**
         * Its path.
         *
         * @param unanswered paths in the order of the form
         */
        String next(Assessment now, Set<String> unanswered);
    }

    Questioning() {
        orders.put(
                "form, every question",
                (now, unanswered) -> unanswered.iterator().next());
        orders.put("form, what is needed", (now, unanswered) -> {
            Set<String> needed = new LinkedHashSet<>(
                    now.questions().stream().map(Assessment.Question::field).toList());
            return unanswered.stream().filter(needed::contains).findFirst().orElseThrow();
        });
        orders.put("number of measures", by(now -> question -> BigDecimal.ZERO));
        orders.put("most of the measures", by(now -> question -> most(now, question.field())));
        orders.put("swing", by(now -> Questioning::swing));
        orders.put(
                "as /assessments asks",
                (now, unanswered) -> now.questions().get(0).field());
    }

    /** Asks 1,000 enterprises or so in every order and prints how many answers it took. */
    void run(int enterprises) {
        List<Profile> all = LongStream.range(0, enterprises)
                .mapToObj(SyntheticEnterprises::profile)
                .toList();
        System.out.printf("%-22s %8s %8s %8s%n", enterprises + " enterprises", "median", "ninth", "mean");
        orders.forEach((name, order) -> {
            List<Integer> answers =
                    all.parallelStream().map(each -> ask(each, order)).sorted().toList();
            System.out.printf(
                    "%-22s %8d %8d %8.1f%n",
                    name,
                    answers.get(enterprises / 2),
                    answers.get(enterprises * 9 / 10),
                    answers.stream().mapToInt(n -> n).average().orElseThrow());
        });
    }

    private int ask(Profile full, Order order) {
        Assessment end = assess(full);
        Set<String> unanswered =
                new LinkedHashSet<>(FORM.stream().map(Field::path).toList());
        Profile profile = Profile.EMPTY.withDestination(
                TheRules.REFERENCE.destination(full.destination().division(), null));
        int answers = 0;
        for (Assessment now = assess(profile); !near(now, end); now = assess(profile)) {
            String path = order.next(now, unanswered);
            if (!unanswered.remove(path)) {
                throw new IllegalStateException("asked again: " + path);
            }
            profile = editor.with(
                    profile, path, TheRules.CATALOGUE.find(path).orElseThrow().read(full));
            answers++;
        }
        return answers;
    }

    private Assessment assess(Profile profile) {
        return assessor.assess(profile, TheRules.library(), SyntheticEnterprises.AS_OF);
    }

    private static boolean near(Assessment now, Assessment end) {
        return Stream.concat(now.totals().stream(), end.totals().stream())
                .map(Assessment.Total::unit)
                .allMatch(unit -> near(total(now, unit), total(end, unit)));
    }

    private static boolean near(Range now, Range end) {
        BigDecimal nowMost = now.max();
        BigDecimal endMost = end.max();
        BigDecimal margin = (endMost == null ? end.min() : endMost).multiply(NEAR);
        boolean most = nowMost == null || endMost == null
                ? Objects.equals(nowMost, endMost)
                : nowMost.subtract(endMost).abs().compareTo(margin) <= 0;
        return most && now.min().subtract(end.min()).abs().compareTo(margin) <= 0;
    }

    private static Range total(Assessment assessment, String unit) {
        return assessment.totals().stream()
                .filter(t -> t.unit().equals(unit))
                .map(t -> new Range(t.min(), t.max()))
                .findFirst()
                .orElse(Range.ZERO);
    }

    /** By a sum, greatest first, then by number of measures, then by name. */
    private static Order by(Function<Assessment, Function<Assessment.Question, BigDecimal>> sum) {
        return (now, unanswered) -> now.questions().stream()
                .min(Comparator.comparing(sum.apply(now))
                        .thenComparingInt(Assessment.Question::affects)
                        .reversed()
                        .thenComparing(Assessment.Question::field))
                .orElseThrow()
                .field();
    }

    /** What the selected measures with the field among what is missing are worth at most. */
    private static BigDecimal most(Assessment now, String field) {
        List<Amount> amounts = new ArrayList<>();
        for (Assessment.MeasureResult measure : now.measures()) {
            Amount amount = measure.amount();
            if (amount != null && measure.selected() && measure.missing().contains(field)) {
                amounts.add(amount);
            }
        }
        return amounts.stream()
                .map(amount -> Objects.requireNonNullElse(amount.max(), UNBOUNDED))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(UNBOUNDED);
    }

    private static BigDecimal swing(Assessment.Question question) {
        Assessment.Swing swing = question.swing();
        return swing == null ? BigDecimal.ZERO : Objects.requireNonNullElse(swing.max(), UNBOUNDED);
    }
}
