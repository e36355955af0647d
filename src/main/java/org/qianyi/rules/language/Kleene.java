package org.qianyi.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.vocabulary.Calculate;
import org.qianyi.rules.vocabulary.Compare;
import org.qianyi.rules.vocabulary.Law;

/**
 * What a condition means, said once more in plain Java. Drools decides the rules; this decides which items of a list an amount
 * sums over, computes the operands of amounts, and is the second opinion the engine is tested against.
 *
 * @param profile the answers
 * @param law the figures
 * @param terms what has been found of each term
 */
public record Kleene(Profile profile, Law law, Map<String, Outcome> terms) {

    /**
     * @param item the list item under consideration; null outside a list
     */
    public Outcome evaluate(Condition condition, @Nullable Object item) {
        if (condition instanceof Condition.All all) {
            Outcome found = Outcome.MET;
            for (Condition part : all.parts()) {
                found = found.and(evaluate(part, item));
            }
            return found;
        }
        if (condition instanceof Condition.Any any) {
            Outcome found = Outcome.NOT_MET;
            for (Condition part : any.parts()) {
                found = found.or(evaluate(part, item));
            }
            return found;
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, item);
        }
        if (condition instanceof Condition.Among among) {
            Object value = value(among.value(), item);
            return negate(
                    value == null
                            ? Outcome.UNKNOWN
                            : Outcome.of(among.codes().stream().anyMatch(c -> Compare.codeEqual(value, c.value()))),
                    among.negated());
        }
        if (condition instanceof Condition.Listed listed) {
            Object value = value(listed.value(), item);
            int index = listed.list().index();
            Outcome in = law.listed(index, value)
                    ? Outcome.MET
                    : law.unlisted(index, value) ? Outcome.NOT_MET : Outcome.UNKNOWN;
            return negate(in, listed.negated());
        }
        if (condition instanceof Condition.Has has) {
            Collection<?> list = (Collection<?>) value(has.list(), item);
            return negate(
                    list == null
                            ? Outcome.UNKNOWN
                            : Outcome.of(Compare.has(list, has.choice().value().toString())),
                    has.negated());
        }
        if (condition instanceof Condition.Defined defined) {
            return negate(terms.getOrDefault(defined.term(), Outcome.UNKNOWN), defined.negated());
        }
        Condition.SomeItem some = (Condition.SomeItem) condition;
        List<?> items = (List<?>) some.list().read(profile);
        return negate(
                items == null
                        ? Outcome.UNKNOWN
                        : Outcome.any(items.stream()
                                .map(i -> evaluate(some.inner(), i))
                                .toList()),
                some.negated());
    }

    private static Outcome negate(Outcome outcome, boolean negated) {
        return negated ? outcome.not() : outcome;
    }

    private Outcome compare(Condition.Compare compare, @Nullable Object item) {
        Object left = value(compare.left(), item);
        Object right = value(compare.right(), item);
        if (left == null || right == null) {
            return Outcome.UNKNOWN;
        }
        int comparison =
                switch (compare.left().type()) {
                    case NUMBER -> ((BigDecimal) left).compareTo((BigDecimal) right);
                    case DAY -> ((LocalDate) left).compareTo((LocalDate) right);
                    case TRUTH -> ((Boolean) left).compareTo((Boolean) right);
                    case CODE -> Compare.codeEqual(left, right) ? 0 : 1;
                    case CODES -> throw new IllegalStateException("lists are not compared");
                };
        return Outcome.of(compare.relation().holds(comparison));
    }

    /** A number, computed; null if it depends on anything unknown. */
    public @Nullable BigDecimal number(Operand operand, @Nullable Object item) {
        return (BigDecimal) value(operand, item);
    }

    /** The value of an operand, counts as BigDecimal; null if unknown. */
    public @Nullable Object value(Operand operand, @Nullable Object item) {
        if (operand instanceof Operand.Answer answer) {
            Object value = answer.field().inList()
                    ? item == null ? null : answer.field().readItem(item)
                    : answer.field().read(profile);
            return value instanceof Integer count ? Calculate.whole(count) : value;
        }
        if (operand instanceof Operand.Figure figure) {
            return figure.type() == ValueType.DAY ? law.day(figure.index()) : law.number(figure.index());
        }
        if (operand instanceof Operand.AsOf) {
            return law.asOf();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        Operand.Apply apply = (Operand.Apply) operand;
        @Nullable Object[] arguments = new Object[apply.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(apply.arguments().get(i), item);
        }
        return apply(apply.function(), arguments);
    }

    private static @Nullable BigDecimal apply(Function function, @Nullable Object[] a) {
        return switch (function) {
            case YEARS_BETWEEN -> Calculate.yearsBetween((LocalDate) a[0], (LocalDate) a[1]);
            case MONTHS_BETWEEN -> Calculate.monthsBetween((LocalDate) a[0], (LocalDate) a[1]);
            case YEAR -> Calculate.year((LocalDate) a[0]);
            case RATIO -> Calculate.ratio((BigDecimal) a[0], (BigDecimal) a[1]);
            case SUM -> Calculate.sum((BigDecimal) a[0], (BigDecimal) a[1]);
            case DIFFERENCE -> Calculate.difference((BigDecimal) a[0], (BigDecimal) a[1]);
            case PRODUCT -> Calculate.product((BigDecimal) a[0], (BigDecimal) a[1]);
            case MIN -> Calculate.min((BigDecimal) a[0], (BigDecimal) a[1]);
            case MAX -> Calculate.max((BigDecimal) a[0], (BigDecimal) a[1]);
            case INTEREST -> Calculate.interest((BigDecimal) a[0], (BigDecimal) a[1], (BigDecimal) a[2]);
        };
    }
}
