package org.qianyi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Options beside each other: which say the same, which is worse than another, which comes first. */
final class Options {

    /** By cost, then by fewer changes, then by what is gained, then by the answers changed. */
    static final Comparator<ActionPlan.Option> CHEAPEST_FIRST = Comparator.comparing(ActionPlan.Option::cost)
            .thenComparing(option -> option.changes().size())
            .thenComparing(Options::moreGained)
            .thenComparing(option -> option.changes().toString());

    private static int moreGained(ActionPlan.Option a, ActionPlan.Option b) {
        boolean more = Gains.atLeast(a.gains(), b.gains());
        boolean less = Gains.atLeast(b.gains(), a.gains());
        return more == less ? 0 : more ? -1 : 1;
    }

    /**
     * Whether one asks for no other change and costs no more, brings at least as much, and is better in one of these. Two that change
     * different answers stand beside each other: which of them the enterprise can do, it knows itself.
     */
    static boolean dominates(ActionPlan.Option one, ActionPlan.Option other) {
        boolean noWorse = fields(other).containsAll(fields(one))
                && one.cost().compareTo(other.cost()) <= 0
                && Gains.atLeast(one.gains(), other.gains());
        boolean better = fields(one).size() < fields(other).size()
                || one.cost().compareTo(other.cost()) < 0
                || !Gains.atLeast(other.gains(), one.gains());
        return noWorse && better;
    }

    static Set<String> fields(ActionPlan.Option option) {
        return option.changes().stream().map(ActionPlan.AnswerChange::field).collect(Collectors.toSet());
    }

    /** Those that change the same answers at the same cost and open the same measures for the same gain are one, with a choice of values. */
    static List<ActionPlan.Option> alike(List<ActionPlan.Option> options) {
        Map<List<Object>, List<ActionPlan.Option>> groups = new LinkedHashMap<>();
        for (ActionPlan.Option option : options) {
            groups.computeIfAbsent(
                            List.of(
                                    fields(option),
                                    option.cost(),
                                    option.gains(),
                                    option.opens().stream()
                                            .map(ActionPlan.Reached::id)
                                            .toList(),
                                    option.givesUp().stream()
                                            .map(ActionPlan.Reached::id)
                                            .toList()),
                            key -> new ArrayList<>())
                    .add(option);
        }
        return groups.values().stream().map(Options::one).toList();
    }

    /** The one whose numbers and days lie nearest to what they are, with the choices that do as well. */
    private static ActionPlan.Option one(List<ActionPlan.Option> alike) {
        ActionPlan.Option first =
                alike.stream().min(Comparator.comparing(Options::distance)).orElseThrow();
        List<ActionPlan.AnswerChange> changes = new ArrayList<>();
        for (int i = 0; i < first.changes().size(); i++) {
            ActionPlan.AnswerChange change = first.changes().get(i);
            changes.add(new ActionPlan.AnswerChange(
                    change.field(),
                    change.title(),
                    change.from(),
                    change.fromText(),
                    change.to(),
                    change.toText(),
                    orElse(first, alike, i),
                    change.along()));
        }
        return new ActionPlan.Option(
                changes,
                first.cost(),
                first.gains(),
                first.totals(),
                first.opens(),
                first.givesUp(),
                first.missing(),
                PlanWords.option(changes, first.cost(), first.gains(), first.givesUp()));
    }

    private static BigDecimal distance(ActionPlan.Option option) {
        return option.changes().stream()
                .map(change -> distance(change.from(), change.to()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal distance(Object from, Object to) {
        if (from instanceof LocalDate day) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(day, (LocalDate) to))
                    .abs();
        }
        return isNumber(from) ? Edits.number(to).subtract(Edits.number(from)).abs() : BigDecimal.ZERO;
    }

    private static boolean isNumber(Object value) {
        return value instanceof BigDecimal || value instanceof Integer;
    }

    /** Other choices for one change, all other changes being as in the first. */
    private static List<ActionPlan.Choice> orElse(ActionPlan.Option first, List<ActionPlan.Option> alike, int number) {
        return alike.stream()
                .filter(other -> first.changes().get(number).to() instanceof String)
                .filter(other -> onlyDifferent(first.changes(), other.changes(), number))
                .map(other -> other.changes().get(number))
                .map(change -> new ActionPlan.Choice(change.to(), change.toText()))
                .distinct()
                .toList();
    }

    private static boolean onlyDifferent(List<ActionPlan.AnswerChange> a, List<ActionPlan.AnswerChange> b, int number) {
        for (int i = 0; i < a.size(); i++) {
            if ((i == number) == a.get(i).to().equals(b.get(i).to())) {
                return false;
            }
        }
        return true;
    }

    private Options() {}
}
