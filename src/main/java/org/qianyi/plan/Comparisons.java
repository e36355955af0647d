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
import org.qianyi.assessment.Wording;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.engine.RuleLibrary;

/** Sets one profile beside itself in other places (比较). Each place is assessed as if it were the profile's own. */
public final class Comparisons {

    private static final String ONCE = "CNY";
    private static final String YEARLY = "CNY/year";

    /** How a place is ranked: what is not known counts last, and what has no bound counts as no more than is certain. */
    private static final List<Comparator<Comparison.PlaceResult>> MEASURES = List.of(
            by(ONCE, Totals.Sum::answered),
            by(YEARLY, Totals.Sum::answered),
            by(ONCE, Totals.Sum::bounded),
            by(YEARLY, Totals.Sum::bounded));

    private static final Text RANKED_BY = new Text(
            "先比一次性资金里按已答内容能定下来的最多有多少，相同再比每年的；还相同才比连同待定的在内最多有多少，"
                    + "没有上限的只按确定的部分计。这些都一样的名次相同，按行政区划代码排列。上限是最多可能批多少，批多少由主管部门定。",
            "First by the most that follows from the answers given among what is paid once, then by the same of what comes each year;"
                    + " only then by the most there could be with what is still open, where something without an upper limit counts"
                    + " for what is certain of it. Places equal in all of these share a rank and stand in order of their code. An upper"
                    + " limit is the most that may be granted; how much is granted is for the authority.");

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
                Totals.sums(there.measures(), there.totals()),
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
        return new Comparison.ComparedPlace(
                0,
                place,
                differences,
                List.copyOf(gained),
                List.copyOf(lost),
                List.copyOf(changed),
                because(
                        differences,
                        gained.size(),
                        lost.size(),
                        changed.size(),
                        place.open().size()));
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
        return Stream.of(home, there)
                .flatMap(List::stream)
                .map(Totals.Sum::unit)
                .distinct()
                .sorted()
                .map(unit -> {
                    Totals.Sum from = sum(home, unit);
                    Totals.Sum to = sum(there, unit);
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

    private static Totals.Sum sum(List<Totals.Sum> totals, String unit) {
        return totals.stream()
                .filter(sum -> sum.unit().equals(unit))
                .findFirst()
                .orElse(new Totals.Sum(unit, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }

    private static Text because(List<Comparison.Difference> differences, int gained, int lost, int changed, int open) {
        List<Text> parts = new ArrayList<>();
        differences.stream()
                .filter(difference -> difference.answered().signum() != 0)
                .forEach(difference -> parts.add(money(difference)));
        if (parts.isEmpty()) {
            parts.add(new Text("按已答内容能定下来的资金没有差别", "what follows from the answers given comes to the same"));
        }
        count(parts, gained, "多 %d 项措施", "measures gained: %d");
        count(parts, lost, "少 %d 项措施", "measures lost: %d");
        count(parts, changed, "%d 项措施金额不同", "measures worth more or less: %d");
        count(parts, open, "还有 %d 项没有定", "measures still open: %d");
        String en = String.join("; ", parts.stream().map(Text::en).toList());
        return new Text(
                "与现在的转入地相比，" + String.join("，", parts.stream().map(Text::zh).toList()) + "。",
                "Compared with the present destination, " + en + ".");
    }

    private static Text money(Comparison.Difference difference) {
        boolean more = difference.answered().signum() > 0;
        Text sum = Wording.money(difference.answered().abs());
        boolean once = difference.unit().equals(ONCE);
        return new Text(
                (once ? "一次性资金最多的数" : "每年最多的数") + (more ? "多 " : "少 ") + sum.zh(),
                "the most paid " + (once ? "once" : "each year") + " is " + sum.en() + (more ? " more" : " less"));
    }

    private static void count(List<Text> parts, int number, String zh, String en) {
        if (number > 0) {
            parts.add(new Text(zh.formatted(number), en.formatted(number)));
        }
    }

    private static Comparator<Comparison.PlaceResult> by(String unit, Function<Totals.Sum, BigDecimal> part) {
        return Comparator.comparing(
                (Comparison.PlaceResult place) -> part.apply(sum(place.totals(), unit)), Comparator.reverseOrder());
    }

    private static int compare(Comparison.ComparedPlace one, Comparison.ComparedPlace other) {
        for (Comparator<Comparison.PlaceResult> measure : MEASURES) {
            int found = measure.compare(one.place(), other.place());
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private static List<Comparison.ComparedPlace> ranked(List<Comparison.ComparedPlace> places) {
        List<Comparison.ComparedPlace> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing((Comparison.ComparedPlace place) -> place, Comparisons::compare)
                .thenComparing(place -> place.place().division())
                .thenComparing(place -> Objects.requireNonNullElse(place.place().park(), "")));
        List<Comparison.ComparedPlace> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Comparison.ComparedPlace one = sorted.get(i);
            int rank = i > 0 && compare(sorted.get(i - 1), one) == 0
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
