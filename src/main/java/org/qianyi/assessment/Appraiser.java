package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Function;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;

/** Reckons what a grant is worth for a profile: a range that shrinks as answers arrive. */
public final class Appraiser {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private static final Set<Function> SIGNED =
            EnumSet.of(Function.DIFFERENCE, Function.YEARS_BETWEEN, Function.MONTHS_BETWEEN);

    /**
     * One item of a list a sum is taken over.
     *
     * @param number its place in the list, from 1
     */
    record Row(int number, Range worth) {}

    private final Kleene answers;

    public Appraiser(Kleene answers) {
        this.answers = answers;
    }

    /** What a grant is worth if its rule is met, rounded; only for one that has figures. */
    Range appraise(Grant grant) {
        return range(grant, null).rounded();
    }

    private Range range(Grant grant, @Nullable Object item) {
        Range range = beforeBounds(grant, item);
        if (grant.cap() != null) {
            range = range.smaller(range(grant.cap(), item));
        }
        if (grant.floor() != null) {
            range = range.greater(range(grant.floor(), item));
        }
        return range;
    }

    /**
     * What a grant comes to before its cap and floor, not rounded; only for one that has figures.
     *
     * @param item the list item it is for; null outside a list
     */
    public Range beforeBounds(Grant grant, @Nullable Object item) {
        return worth(grant.worth(), item);
    }

    private Range worth(Grant.Worth worth, @Nullable Object item) {
        if (worth instanceof Grant.Worth.Fixed fixed) {
            return range(fixed.sum(), item);
        }
        if (worth instanceof Grant.Worth.Share share) {
            Range full = range(share.rate(), item).times(range(share.base(), item));
            return switch (share.binding()) {
                case EXACT -> full;
                case CEILING -> full.orNothing();
                case FLOOR -> full.orMore();
            };
        }
        if (worth instanceof Grant.Worth.AtMost atMost) {
            return range(atMost.sum(), item).orNothing();
        }
        if (worth instanceof Grant.Worth.PerPerson person) {
            return range(person.sum(), item).times(range(person.persons(), item));
        }
        if (worth instanceof Grant.Worth.Saving saving) {
            return range(saving.normal(), item)
                    .minus(range(saving.reduced(), item))
                    .times(range(saving.base(), item));
        }
        if (worth instanceof Grant.Worth.SumOver sum) {
            return sumOver(sum);
        }
        throw new IllegalStateException("no figure: " + worth);
    }

    private Range sumOver(Grant.Worth.SumOver sum) {
        List<Row> rows = rows(sum);
        if (rows == null) {
            return Range.UNBOUNDED;
        }
        Range total = Range.ZERO;
        for (Row row : rows) {
            total = total.plus(row.worth);
        }
        return total;
    }

    /** The items of a list that count or may count, in their order; null if the list is not known. */
    @Nullable
    List<Row> rows(Grant.Worth.SumOver sum) {
        List<?> items = (List<?>) sum.list().read(answers.profile());
        if (items == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            Outcome counts = answers.evaluate(sum.matching(), item);
            if (counts != Outcome.NOT_MET) {
                Range each = range(sum.each(), item);
                rows.add(new Row(i + 1, counts == Outcome.MET ? each : each.orNothing()));
            }
        }
        return rows;
    }

    /** Where an operand lies: at its value if that is known, else wherever its parts allow. */
    private Range range(Operand operand, @Nullable Object item) {
        BigDecimal known = answers.number(operand, item);
        if (known != null) {
            return Range.exactly(known);
        }
        if (operand instanceof Operand.Answer answer) {
            return new Range(BigDecimal.ZERO, bound(answer.field()));
        }
        if (operand instanceof Operand.Apply apply && !mayBeNegative(apply)) {
            List<Range> a = apply.arguments().stream()
                    .filter(argument -> argument.type() == org.qianyi.rules.language.ValueType.NUMBER)
                    .map(argument -> range(argument, item))
                    .toList();
            return switch (apply.function()) {
                case SUM -> a.get(0).plus(a.get(1));
                case DIFFERENCE -> a.get(0).minus(a.get(1));
                case PRODUCT -> a.get(0).times(a.get(1));
                case MIN -> a.get(0).smaller(a.get(1));
                case MAX -> a.get(0).greater(a.get(1));
                case INTEREST ->
                    // What the form accepts as a rate of interest says nothing about a loan whose rate is not known.
                    answers.number(apply.arguments().get(1), item) == null
                            ? Range.UNBOUNDED
                            : a.get(0).times(a.get(1)).times(a.get(2)).dividedBy(MONTHS_A_YEAR);
                case RATIO, YEARS_BETWEEN, MONTHS_BETWEEN, YEAR -> Range.UNBOUNDED;
            };
        }
        return Range.UNBOUNDED;
    }

    /** Whether a part of it that is not known may be below zero, where a range is not. */
    private static boolean mayBeNegative(Operand.Apply apply) {
        return apply.arguments().stream().flatMap(Operand::parts).anyMatch(part -> {
            if (part instanceof Operand.Answer answer) {
                BigDecimal least = answer.field().min();
                return least != null && least.signum() < 0;
            }
            return part instanceof Operand.Apply inner && SIGNED.contains(inner.function());
        });
    }

    /** A rate is at most its bound; an open sum of money is not bounded by what the form happens to accept. */
    private static @Nullable BigDecimal bound(Field field) {
        return field.type() == FieldType.RATE ? field.max() : null;
    }
}
