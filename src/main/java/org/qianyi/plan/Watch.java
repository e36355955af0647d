package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Appraiser;
import org.qianyi.assessment.Decided;
import org.qianyi.assessment.Range;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.ValueType;

/**
 * Everything in the rules of the day that looks at an answer: each threshold it is compared with, each cap and floor of an amount
 * that is reckoned from it.
 */
final class Watch {

    private static final Integer UNKNOWN = Integer.MAX_VALUE;

    /**
     * One thing that looks, and on which side of it a profile stands.
     *
     * @param document the document it belongs to
     * @param rule the rule it belongs to
     */
    record Side(Decided document, ClauseRule rule, BiFunction<Kleene, @Nullable Object, Object> of, @Nullable Row row) {

        /** The side on which this profile stands; the same value for all profiles on one side. */
        Object at(Profile profile) {
            Kleene before = document.answers();
            Kleene answers = new Kleene(profile, before.law(), before.terms());
            return of.apply(answers, row == null ? null : row.in(profile));
        }
    }

    /** An item of a list, by its number from 0. */
    record Row(Field list, int number) {
        Object in(Profile profile) {
            return ((List<?>) java.util.Objects.requireNonNull(list.items(profile))).get(number);
        }
    }

    private final Profile profile;
    private final Set<Field> fields;
    private final @Nullable Integer item;
    private final List<Side> sides = new ArrayList<>();

    private Watch(Profile profile, Set<Field> fields, @Nullable Integer item) {
        this.profile = profile;
        this.fields = fields;
        this.item = item;
    }

    /**
     * What looks at some fields.
     *
     * @param decided the documents that can apply
     * @param item the number of the list item meant, if the fields belong to one
     */
    static List<Side> of(Profile profile, List<Decided> decided, Set<Field> fields, @Nullable Integer item) {
        Watch watch = new Watch(profile, fields, item);
        for (Decided document : decided) {
            for (ClauseRule rule : document.sheet().rules()) {
                rule.condition().tree().forEach(part -> watch.condition(document, rule, part));
                if (rule.grant() != null && rule.grant().hasFigure()) {
                    for (Row row : watch.rows(rule.grant().operands().toList())) {
                        watch.grant(document, rule, rule.grant(), row);
                    }
                }
            }
        }
        return List.copyOf(watch.sides);
    }

    /** On which side of a comparison of numbers or days the answers stand. */
    static Object side(Condition.Compare compare, Kleene answers, @Nullable Object item) {
        return side(answers.value(compare.left(), item), answers.value(compare.right(), item));
    }

    private boolean looked(Operand operand) {
        return operand.parts()
                .anyMatch(part -> part instanceof Operand.Answer answer && fields.contains(answer.field()));
    }

    private void condition(Decided document, ClauseRule rule, Condition condition) {
        if (condition instanceof Condition.Compare compare
                && (compare.left().type() == ValueType.NUMBER || compare.left().type() == ValueType.DAY)
                && (looked(compare.left()) || looked(compare.right()))) {
            for (Row row : rows(List.of(compare.left(), compare.right()))) {
                add(document, rule, row, (answers, of) -> side(compare, answers, of));
            }
        }
    }

    /** The items a comparison is made for; one null if for none in particular. */
    private List<@Nullable Row> rows(List<Operand> operands) {
        Field inList = null;
        for (Operand operand : operands) {
            inList = operand.parts()
                    .filter(part -> part instanceof Operand.Answer answer
                            && answer.field().inList())
                    .map(part -> ((Operand.Answer) part).field())
                    .findFirst()
                    .orElse(inList);
        }
        List<@Nullable Row> rows = new ArrayList<>();
        if (inList == null) {
            rows.add(null);
            return rows;
        }
        List<?> items = inList.items(profile);
        for (int i = 0; items != null && i < items.size(); i++) {
            if (item == null || item == i) {
                rows.add(new Row(inList, i));
            }
        }
        return rows;
    }

    private void add(
            Decided document, ClauseRule rule, @Nullable Row row, BiFunction<Kleene, @Nullable Object, Object> side) {
        sides.add(new Side(document, rule, side, row));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object side(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? UNKNOWN : (Object) Integer.signum(((Comparable) left).compareTo(right));
    }

    private void grant(Decided document, ClauseRule rule, Grant grant, @Nullable Row row) {
        if (grant.operands().noneMatch(this::looked)) {
            return;
        }
        if (grant.worth() instanceof Grant.Worth.SumOver sum) {
            sum.matching().tree().forEach(part -> condition(document, rule, part));
            grant(document, rule, sum.each(), row);
        }
        grant.operands().flatMap(Operand::parts).distinct().forEach(operand -> operand(document, rule, operand, row));
        if (grant.cap() != null) {
            bound(document, rule, grant, grant.cap(), row);
        }
        if (grant.floor() != null) {
            bound(document, rule, grant, grant.floor(), row);
        }
    }

    /** Within an amount: what is greater of two, what is not below zero, what counts whole years or months. */
    private void operand(Decided document, ClauseRule rule, Operand operand, @Nullable Row row) {
        if (operand instanceof Operand.Apply apply && looked(apply)) {
            switch (apply.function()) {
                case MIN, MAX, DIFFERENCE ->
                    add(
                            document,
                            rule,
                            row,
                            (answers, of) -> side(
                                    answers.value(apply.arguments().get(0), of),
                                    answers.value(apply.arguments().get(1), of)));
                case YEARS_BETWEEN, MONTHS_BETWEEN, YEAR ->
                    add(document, rule, row, (answers, of) -> known(answers.number(apply, of)));
                case RATIO, SUM, PRODUCT, INTEREST -> {}
            }
        }
    }

    private static Object known(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number;
    }

    private void bound(Decided document, ClauseRule rule, Grant grant, Operand bound, @Nullable Row row) {
        add(document, rule, row, (answers, of) -> {
            Range before = new Appraiser(answers).beforeBounds(grant, of);
            BigDecimal limit = answers.number(bound, of);
            return List.of(side(before.min(), limit), side(before.max(), limit));
        });
    }
}
