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
        return Gains.MOST_FIRST.compare(a.gains(), b.gains());
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

    /**
     * Those that change the same answers at the same cost, for the same gain and with the same measures in the same state, are one where they
     * differ in a single change: as a choice of values, or, of two numbers or days, the nearer.
     */
    static List<ActionPlan.Option> alike(List<ActionPlan.Option> options) {
        Map<List<Object>, List<ActionPlan.Option>> groups = new LinkedHashMap<>();
        for (ActionPlan.Option option : options) {
            groups.computeIfAbsent(
                            List.of(
                                    fields(option),
                                    option.cost(),
                                    option.gains(),
                                    states(option.opens()),
                                    states(option.givesUp()),
                                    option.missing()),
                            key -> new ArrayList<>())
                    .add(option);
        }
        List<ActionPlan.Option> distinct = new ArrayList<>();
        for (List<ActionPlan.Option> group : groups.values()) {
            group.sort(Comparator.comparing(Options::distance));
            while (!group.isEmpty()) {
                distinct.add(one(group));
            }
        }
        return distinct;
    }

    private static List<String> states(List<ActionPlan.Reached> measures) {
        return measures.stream()
                .map(measure -> measure.id() + " " + measure.verdict())
                .toList();
    }

    /** Takes the first of a group, and with it those that differ from it in just the change in which some does. */
    private static ActionPlan.Option one(List<ActionPlan.Option> group) {
        ActionPlan.Option first = group.remove(0);
        for (int i = 0; i < first.changes().size(); i++) {
            int number = i;
            List<ActionPlan.Option> others = group.stream()
                    .filter(other -> onlyDifferent(first.changes(), other.changes(), number))
                    .toList();
            if (!others.isEmpty()) {
                group.removeAll(others);
                return first.changes().get(number).to() instanceof String ? withChoices(first, number, others) : first;
            }
        }
        return first;
    }

    private static ActionPlan.Option withChoices(ActionPlan.Option first, int number, List<ActionPlan.Option> others) {
        List<ActionPlan.AnswerChange> changes = new ArrayList<>(first.changes());
        ActionPlan.AnswerChange change = changes.get(number);
        changes.set(
                number,
                new ActionPlan.AnswerChange(
                        change.field(),
                        change.title(),
                        change.from(),
                        change.fromText(),
                        change.to(),
                        change.toText(),
                        others.stream()
                                .map(other -> other.changes().get(number))
                                .map(other -> new ActionPlan.Choice(other.to(), other.toText()))
                                .toList(),
                        change.along()));
        return new ActionPlan.Option(
                changes,
                first.cost(),
                first.gains(),
                first.totals(),
                first.opens(),
                first.givesUp(),
                first.missing(),
                PlanWords.option(changes, first.cost(), first.gains(), first.opens(), first.givesUp()));
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
