package org.qianyi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.Verdict;
import org.qianyi.assessment.Wording;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.engine.RuleLibrary;

/** Sets one profile beside itself in other places (比较). Each place is assessed as if it were the profile's own. */
public final class Comparisons {

    private static final String ONCE = "CNY";
    private static final String YEARLY = "CNY/year";

    /** What the rank goes by: what follows from the answers, and of that what is certain. What is still open moves nobody up. */
    private static final List<Comparator<Comparison.PlaceResult>> RANK = List.of(
            by(ONCE, Totals.Sum::answered),
            by(YEARLY, Totals.Sum::answered),
            by(ONCE, Totals.Sum::min),
            by(YEARLY, Totals.Sum::min));

    /** The order within a rank: what there could be with all that is open, then the code. */
    private static final Comparator<Comparison.PlaceResult> ORDER = by(ONCE, Totals.Sum::bounded)
            .thenComparing(by(YEARLY, Totals.Sum::bounded))
            .thenComparing(Comparison.PlaceResult::division)
            .thenComparing(place -> Objects.requireNonNullElse(place.park(), ""));

    private static final Text RANKED_BY = new Text(
            "名次只看按已答的内容能定下来的资金：先比一次性资金的上限，再比每年的上限，再比其中确定的部分；都一样的名次相同。"
                    + "没有答、还不能定的不影响名次，只决定同一名次里谁排在前面：可能最多的在前，没有上限的只算确定的部分；仍然一样的，按行政区划代码排。"
                    + "上限是最多可能批给多少，实际批多少由主管部门定。",
            "The rank goes only by money that follows from the answers given: the upper limit of what is paid once, then that of what"
                    + " comes each year, then what is certain of either; places equal in all of these share a rank. What is not"
                    + " answered moves no place to another rank. It only orders those that share one: the most there could be comes"
                    + " first, where something without a limit counts for what is certain of it; after that by code. A limit is the"
                    + " most that may be granted; how much is granted is for the authority.");

    private static final Text HOME = new Text("就是现在的转入地。", "This is the present destination.");
    private static final Text HERE = new Text("在这里，", "Here: ");
    private static final Text AT_HOME = new Text("在现在的转入地，", "At the present destination: ");

    private final Assessor assessor;
    private final Destinations destinations;
    private final FieldCatalogue catalogue;

    public Comparisons(Assessor assessor, Destinations destinations, FieldCatalogue catalogue) {
        this.assessor = assessor;
        this.destinations = destinations;
        this.catalogue = catalogue;
    }

    /**
     * The profile where it goes and in other places.
     *
     * @param profile a profile that was read
     * @param choices the places, in any order
     * @param asOf the day whose law applies
     */
    public Comparison compare(Profile profile, List<Destinations.Choice> choices, RuleLibrary library, LocalDate asOf) {
        Map<String, Text> reaches = reaches(library);
        Assessment home = assessor.assess(profile, library, asOf);
        Comparison.PlaceResult atHome = place(destinations.home(profile), home, home);
        List<Comparison.ComparedPlace> places = new ArrayList<>();
        for (Destinations.Choice choice : choices) {
            Profile moved = destinations.moved(profile, choice);
            Assessment there = assessor.assess(moved, library, asOf);
            places.add(compared(atHome, home, place(destinations.home(moved), there, home), there, reaches));
        }
        return new Comparison(atHome, ranked(places), RANKED_BY, titles(atHome, places));
    }

    /** Where each document applies, by its folder; nothing for those that apply everywhere. */
    private Map<String, Text> reaches(RuleLibrary library) {
        Map<String, Text> reaches = new HashMap<>();
        library.documents().stream()
                .map(compiled -> compiled.sheet().document())
                .filter(document -> !document.scope().isEmpty())
                .forEach(document -> reaches.put(
                        document.folder(), destinations.title((document.scope() + "0000").substring(0, 6))));
        return reaches;
    }

    private Comparison.PlaceResult place(Destinations.Choice choice, Assessment there, Assessment home) {
        List<Comparison.OpenMeasure> open = new ArrayList<>();
        for (int i = 0; i < there.measures().size(); i++) {
            Assessment.MeasureResult measure = there.measures().get(i);
            if (Reach.of(measure) == Reach.OPEN) {
                open.add(new Comparison.OpenMeasure(
                        measure.id(), measure.title(), home.measures().get(i).verdict(), measure.missing()));
            }
        }
        return new Comparison.PlaceResult(
                choice.division(),
                destinations.title(choice.division()),
                choice.park(),
                destinations.parkTitle(choice.park()),
                Sums.of(there),
                List.copyOf(open));
    }

    private static Comparison.ComparedPlace compared(
            Comparison.PlaceResult atHome,
            Assessment home,
            Comparison.PlaceResult place,
            Assessment there,
            Map<String, Text> reaches) {
        List<Comparison.Change> gained = new ArrayList<>();
        List<Comparison.Change> lost = new ArrayList<>();
        List<Comparison.Change> changed = new ArrayList<>();
        for (int i = 0; i < home.measures().size(); i++) {
            Assessment.MeasureResult before = home.measures().get(i);
            Assessment.MeasureResult after = there.measures().get(i);
            boolean had = Reach.of(before) != Reach.OUT;
            boolean has = Reach.of(after) != Reach.OUT;
            if (!had && has) {
                gained.add(change(before, after, out(before, AT_HOME, reaches)));
            } else if (had && !has) {
                lost.add(change(before, after, out(after, HERE, reaches)));
            } else if (had && !Objects.equals(Worth.of(before.amount()), Worth.of(after.amount()))) {
                changed.add(change(before, after, reckoned(before.amount(), after.amount())));
            }
        }
        List<Comparison.Difference> differences = differences(atHome.totals(), place.totals());
        boolean isHome = place.division().equals(atHome.division()) && Objects.equals(place.park(), atHome.park());
        return new Comparison.ComparedPlace(
                0,
                place,
                differences,
                List.copyOf(gained),
                List.copyOf(lost),
                List.copyOf(changed),
                isHome ? HOME : because(differences, gained, lost, changed.size(), place.open()));
    }

    private static Comparison.Change change(
            Assessment.MeasureResult before, Assessment.MeasureResult after, Text because) {
        return new Comparison.Change(
                after.id(),
                after.title(),
                before.verdict(),
                after.verdict(),
                Worth.of(before.amount()),
                Worth.of(after.amount()),
                because);
    }

    /** Why a measure is out of reach in one of the two places. */
    private static Text out(Assessment.MeasureResult measure, Text where, Map<String, Text> reaches) {
        Text reach = measure.notApplicableBecause() == null ? null : reaches.get(measure.document());
        if (reach != null) {
            return new Text("只在" + reach.zh() + "适用。", "It applies only in " + reach.en() + ".");
        }
        Text why = Objects.requireNonNull(Reach.whyOut(measure), measure.id());
        return new Text(where.zh() + why.zh(), where.en() + why.en());
    }

    /** How an amount comes about here and at home. */
    private static Text reckoned(@Nullable Amount home, @Nullable Amount here) {
        Text before = derivation(home);
        Text after = derivation(here);
        return new Text(
                "这里：" + after.zh() + "；现在的转入地：" + before.zh() + "。",
                "Here: " + after.en() + "; at the present destination: " + before.en() + ".");
    }

    private static Text derivation(@Nullable Amount amount) {
        return amount == null ? new Text("没有适用的金额条款", "no clause on amounts applies") : amount.derivation();
    }

    private static List<Comparison.Difference> differences(List<Totals.Sum> home, List<Totals.Sum> there) {
        return Sums.units(home, there).stream()
                .map(unit -> {
                    Totals.Sum from = Sums.in(home, unit);
                    Totals.Sum to = Sums.in(there, unit);
                    return new Comparison.Difference(
                            unit,
                            to.min().subtract(from.min()),
                            to.answered().subtract(from.answered()),
                            to.max() == null || from.max() == null
                                    ? null
                                    : to.max().subtract(from.max()));
                })
                .toList();
    }

    private static Text because(
            List<Comparison.Difference> differences,
            List<Comparison.Change> gained,
            List<Comparison.Change> lost,
            int changed,
            List<Comparison.OpenMeasure> open) {
        List<Text> parts = new ArrayList<>();
        differences.stream()
                .filter(difference -> difference.answered().signum() != 0)
                .forEach(difference -> parts.add(money(difference)));
        if (parts.isEmpty()) {
            parts.add(new Text("资金上限与现在的转入地相同", "the limit of money is that of the present destination"));
        }
        long more = gained.stream().filter(change -> !isOpen(change.verdict())).count();
        long less =
                lost.stream().filter(change -> !isOpen(change.homeVerdict())).count();
        count(parts, more, "多 %d 项措施", "measures gained: %d");
        count(parts, gained.size() - more, "可能再多 %d 项措施", "measures that may be gained: %d");
        count(parts, less, "少 %d 项措施", "measures lost: %d");
        count(parts, lost.size() - less, "原来待定的少 %d 项", "measures open there and lost here: %d");
        count(parts, changed, "%d 项金额不同", "measures worth more or less: %d");
        long byPlace = open.stream()
                .filter(measure -> measure.missing().stream().anyMatch(path -> path.startsWith("destination.")))
                .count();
        count(parts, byPlace, "%d 项要看落在哪个县（市、区）或者园区", "measures that wait for the county or park: %d");
        return new Text(
                "按已答的内容，" + String.join("，", parts.stream().map(Text::zh).toList()) + "。",
                "By the answers given, "
                        + String.join("; ", parts.stream().map(Text::en).toList()) + ".");
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.NEEDS_INFO;
    }

    private static Text money(Comparison.Difference difference) {
        boolean more = difference.answered().signum() > 0;
        Text sum = Wording.money(difference.answered().abs());
        boolean once = difference.unit().equals(ONCE);
        return new Text(
                (once ? "一次性资金的上限" : "每年资金的上限") + "比现在的转入地" + (more ? "高 " : "低 ") + sum.zh(),
                "the limit of what " + (once ? "is paid once" : "comes each year") + " is " + sum.en()
                        + (more ? " above" : " below") + " that of the present destination");
    }

    private static void count(List<Text> parts, long number, String zh, String en) {
        if (number > 0) {
            parts.add(new Text(zh.formatted(number), en.formatted(number)));
        }
    }

    private static Comparator<Comparison.PlaceResult> by(String unit, Function<Totals.Sum, BigDecimal> part) {
        return Comparator.comparing(
                (Comparison.PlaceResult place) -> part.apply(Sums.in(place.totals(), unit)), Comparator.reverseOrder());
    }

    private static int byRank(Comparison.ComparedPlace one, Comparison.ComparedPlace other) {
        for (Comparator<Comparison.PlaceResult> part : RANK) {
            int found = part.compare(one.place(), other.place());
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private static List<Comparison.ComparedPlace> ranked(List<Comparison.ComparedPlace> places) {
        List<Comparison.ComparedPlace> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing((Comparison.ComparedPlace place) -> place, Comparisons::byRank)
                .thenComparing(Comparison.ComparedPlace::place, ORDER));
        List<Comparison.ComparedPlace> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Comparison.ComparedPlace one = sorted.get(i);
            int rank = i > 0 && byRank(sorted.get(i - 1), one) == 0
                    ? ranked.get(i - 1).rank()
                    : i + 1;
            ranked.add(new Comparison.ComparedPlace(
                    rank, one.place(), one.differences(), one.gained(), one.lost(), one.changed(), one.because()));
        }
        return List.copyOf(ranked);
    }

    private List<Comparison.FieldTitle> titles(Comparison.PlaceResult home, List<Comparison.ComparedPlace> places) {
        TreeSet<String> paths = new TreeSet<>();
        Stream.concat(Stream.of(home), places.stream().map(Comparison.ComparedPlace::place))
                .flatMap(place -> place.open().stream())
                .forEach(open -> paths.addAll(open.missing()));
        return paths.stream()
                .map(path -> new Comparison.FieldTitle(
                        path,
                        catalogue
                                .find(path.replaceAll("\\[[0-9]+]", "[]"))
                                .orElseThrow()
                                .title()))
                .toList();
    }
}
