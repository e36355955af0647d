package org.qianyi.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Place;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.vocabulary.Calculate;
import org.qianyi.rules.vocabulary.Compare;
import org.qianyi.rules.vocabulary.Law;

/**
 * The three-valued reading of a condition. Drools fires the rules that surely hold; of the others this says whether they are settled
 * as not met or still open. It also decides which items of a list an amount sums over and computes the operands of amounts.
 *
 * @param profile the answers
 * @param law the figures
 * @param terms what has been found of the definitions
 */
public record Kleene(Profile profile, Law law, Terms terms) {

    /** What has been found of each term. */
    public interface Terms {
        Outcome of(String term);
    }

    /**
     * @param item the list item under consideration; null outside a list
     */
    public Outcome evaluate(Condition condition, @Nullable Object item) {
        if (condition instanceof Condition.All all) {
            Outcome found = Outcome.MET;
            for (int i = 0; i < all.parts().size() && found != Outcome.NOT_MET; i++) {
                found = found.and(evaluate(all.parts().get(i), item));
            }
            return found;
        }
        if (condition instanceof Condition.Any any) {
            Outcome found = Outcome.NOT_MET;
            for (int i = 0; i < any.parts().size() && found != Outcome.MET; i++) {
                found = found.or(evaluate(any.parts().get(i), item));
            }
            return found;
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, item);
        }
        if (condition instanceof Condition.Among among) {
            return negate(among(among, value(among.value(), item)), among.negated());
        }
        if (condition instanceof Condition.Listed listed) {
            Object value = value(listed.value(), item);
            int index = listed.list().index();
            Outcome in = law.listed(index, value)
                    ? Outcome.MET
                    : unlisted(listed, value) ? Outcome.NOT_MET : Outcome.UNKNOWN;
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
            return negate(terms.of(defined.term()), defined.negated());
        }
        Condition.SomeItem some = (Condition.SomeItem) condition;
        return negate(someItem(some), some.negated());
    }

    private Outcome among(Condition.Among among, @Nullable Object value) {
        if (value != null) {
            return Outcome.of(oneOf(among.codes(), value));
        }
        for (Operand.Constant code : among.codes()) {
            if (!surelyNot(among.value(), code.value().toString())) {
                return Outcome.UNKNOWN;
            }
        }
        return Outcome.NOT_MET;
    }

    /** Whether an answer that is not known is a place that surely is another than the code says. */
    private boolean surelyNot(Operand operand, String code) {
        if (operand instanceof Operand.Answer answer) {
            Place.Level level = answer.field().level();
            return level != null && Compare.placeDifferent(answer.field().place(profile), level, code);
        }
        return false;
    }

    private boolean unlisted(Condition.Listed listed, @Nullable Object value) {
        int index = listed.list().index();
        if (value == null && listed.value() instanceof Operand.Answer answer) {
            Place.Level level = answer.field().level();
            return level != null && law.unlisted(index, answer.field().place(profile), level);
        }
        return law.unlisted(index, value);
    }

    private Outcome someItem(Condition.SomeItem some) {
        List<?> items = (List<?>) some.list().read(profile);
        if (items == null) {
            return Outcome.UNKNOWN;
        }
        Outcome found = Outcome.NOT_MET;
        for (int i = 0; i < items.size() && found != Outcome.MET; i++) {
            found = found.or(evaluate(some.inner(), items.get(i)));
        }
        return found;
    }

    private static Outcome negate(Outcome outcome, boolean negated) {
        return negated ? outcome.not() : outcome;
    }

    private static boolean oneOf(List<Operand.Constant> codes, Object value) {
        for (Operand.Constant code : codes) {
            if (Compare.codeEqual(value, code.value())) {
                return true;
            }
        }
        return false;
    }

    private Outcome compare(Condition.Compare compare, @Nullable Object item) {
        Object left = value(compare.left(), item);
        Object right = value(compare.right(), item);
        if (left == null && right != null && surelyNot(compare.left(), right.toString())) {
            return Outcome.of(compare.relation() == Condition.Relation.DIFFERENT);
        }
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
