package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Operand;

/** Every small mistake that could be made in a condition. */
final class ConditionMutants {

    private static final Condition ALWAYS = new Condition.All(List.of());

    /** A condition with one mistake in it, told in words. */
    record Changed(Mutant.Kind kind, String change, Condition condition) {

        private Changed within(Function<Condition, Condition> outer) {
            return new Changed(kind, change, outer.apply(condition));
        }
    }

    static List<Changed> of(Condition condition) {
        List<Changed> found = new ArrayList<>();
        if (!condition.always() && !(condition instanceof Condition.All)) {
            found.add(new Changed(Mutant.Kind.PART, "without " + text(condition), ALWAYS));
        }
        found.addAll(inside(condition));
        return found;
    }

    private static List<Changed> inside(Condition condition) {
        if (condition instanceof Condition.All all) {
            return parts(all.parts(), Condition.All::new);
        }
        if (condition instanceof Condition.Any any) {
            return parts(any.parts(), Condition.Any::new);
        }
        if (condition instanceof Condition.SomeItem some) {
            List<Changed> found = new ArrayList<>();
            found.add(turned(condition, new Condition.SomeItem(some.list(), !some.negated(), some.inner())));
            of(some.inner())
                    .forEach(inner ->
                            found.add(inner.within(c -> new Condition.SomeItem(some.list(), some.negated(), c))));
            return found;
        }
        if (condition instanceof Condition.Among among) {
            return among(among);
        }
        return List.of(turned(condition, neighbour(condition)));
    }

    private static List<Changed> parts(List<Condition> parts, Function<List<Condition>, Condition> together) {
        List<Changed> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<Condition> fewer = new ArrayList<>(parts);
            fewer.remove(place);
            found.add(
                    new Changed(Mutant.Kind.PART, "without " + text(parts.get(i)), together.apply(List.copyOf(fewer))));
            for (Changed inner : inside(parts.get(i))) {
                found.add(inner.within(c -> {
                    List<Condition> others = new ArrayList<>(parts);
                    others.set(place, c);
                    return together.apply(List.copyOf(others));
                }));
            }
        }
        return found;
    }

    private static List<Changed> among(Condition.Among among) {
        List<Changed> found = new ArrayList<>();
        found.add(turned(among, new Condition.Among(among.value(), !among.negated(), among.codes())));
        for (Operand.Constant code : among.codes()) {
            List<Operand.Constant> fewer = new ArrayList<>(among.codes());
            fewer.remove(code);
            found.add(new Changed(
                    Mutant.Kind.CODE,
                    text(among.value()) + " without " + code.value(),
                    new Condition.Among(among.value(), among.negated(), List.copyOf(fewer))));
        }
        return found;
    }

    private static Changed turned(Condition was, Condition now) {
        return new Changed(Mutant.Kind.COMPARISON, text(was) + " turned to " + text(now), now);
    }

    private static Condition neighbour(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return new Condition.Compare(compare.left(), neighbour(compare.relation()), compare.right());
        }
        if (condition instanceof Condition.Listed listed) {
            return new Condition.Listed(listed.value(), !listed.negated(), listed.list());
        }
        if (condition instanceof Condition.Has has) {
            return new Condition.Has(has.list(), !has.negated(), has.choice());
        }
        Condition.Defined defined = (Condition.Defined) condition;
        return new Condition.Defined(defined.term(), !defined.negated());
    }

    private static Condition.Relation neighbour(Condition.Relation relation) {
        return switch (relation) {
            case EQUAL -> Condition.Relation.DIFFERENT;
            case DIFFERENT -> Condition.Relation.EQUAL;
            case LESS -> Condition.Relation.AT_MOST;
            case AT_MOST -> Condition.Relation.LESS;
            case GREATER -> Condition.Relation.AT_LEAST;
            case AT_LEAST -> Condition.Relation.GREATER;
        };
    }

    /** A condition in a few words, so that its author finds it. */
    private static String text(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(ConditionMutants::text).collect(Collectors.joining(" && ", "( ", " )"));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(ConditionMutants::text).collect(Collectors.joining(" || ", "( ", " )"));
        }
        if (condition instanceof Condition.Compare compare) {
            return text(compare.left()) + " " + compare.relation().symbol() + " " + text(compare.right());
        }
        if (condition instanceof Condition.Among among) {
            return text(among.value()) + not(among.negated()) + " in "
                    + among.codes().stream().map(ConditionMutants::text).toList();
        }
        if (condition instanceof Condition.Listed listed) {
            return text(listed.value()) + not(listed.negated()) + " memberOf " + text(listed.list());
        }
        if (condition instanceof Condition.Has has) {
            return text(has.list()) + not(has.negated()) + " contains " + text(has.choice());
        }
        if (condition instanceof Condition.Defined defined) {
            return (defined.negated() ? "not " : "") + defined.term();
        }
        Condition.SomeItem some = (Condition.SomeItem) condition;
        return (some.negated() ? "not " : "exists ") + some.list().path() + " " + text(some.inner());
    }

    private static String not(boolean negated) {
        return negated ? " not" : "";
    }

    private static String text(Operand operand) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field().property();
        }
        if (operand instanceof Operand.Figure figure) {
            return figure.parameter().key();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.value().toString();
        }
        if (operand instanceof Operand.Apply apply) {
            return apply.arguments().stream()
                    .map(ConditionMutants::text)
                    .collect(Collectors.joining(", ", apply.function().word() + "( ", " )"));
        }
        return "asOf";
    }

    private ConditionMutants() {}
}
