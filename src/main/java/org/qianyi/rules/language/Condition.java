package org.qianyi.rules.language;

import java.util.List;
import java.util.stream.Stream;
import org.qianyi.profile.Field;

/** What a rule requires, with every name looked up. Its truth is three-valued. */
public sealed interface Condition {

    /** All hold; the empty conjunction always does. */
    record All(List<Condition> parts) implements Condition {}

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {}

    /** {@code left operator right}, both of one type. */
    record Compare(Operand left, Relation relation, Operand right) implements Condition {}

    /** The value is one of the codes. */
    record Among(Operand value, boolean negated, List<Operand.Constant> codes) implements Condition {}

    /** The value is in a list of the law. */
    record Listed(Operand value, boolean negated, Operand.Figure list) implements Condition {}

    /** The answer, a list of choices, has this one. */
    record Has(Operand.Answer list, boolean negated, Operand.Constant choice) implements Condition {}

    /** A definition of the document holds. */
    record Defined(String term, boolean negated) implements Condition {}

    /**
     * One item of a list fulfils the inner condition; negated: none does.
     *
     * @param list the field that holds the items
     */
    record SomeItem(Field list, boolean negated, Condition inner) implements Condition {

        /** The same question asked without "not". */
        public SomeItem positive() {
            return negated ? new SomeItem(list, false, inner) : this;
        }
    }

    /** How two values compare. */
    enum Relation {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** Whether it holds for two values whose {@code compareTo} gives this. */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case DIFFERENT -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }

        static Relation of(String symbol) {
            for (Relation relation : values()) {
                if (relation.symbol.equals(symbol)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException(symbol);
        }
    }

    /** Whether it holds whatever the answers: nothing is required. */
    default boolean always() {
        return this instanceof All all && all.parts().isEmpty();
    }

    /** The conditions this one is made of, itself included, in order. */
    default Stream<Condition> tree() {
        Stream<Condition> inner;
        if (this instanceof All all) {
            inner = all.parts().stream().flatMap(Condition::tree);
        } else if (this instanceof Any any) {
            inner = any.parts().stream().flatMap(Condition::tree);
        } else if (this instanceof SomeItem some) {
            inner = some.inner().tree();
        } else {
            inner = Stream.empty();
        }
        return Stream.concat(Stream.of(this), inner);
    }

    /** The operands it compares directly, those of inner conditions not. */
    default List<Operand> operands() {
        if (this instanceof Compare compare) {
            return List.of(compare.left(), compare.right());
        }
        if (this instanceof Among among) {
            return List.of(among.value());
        }
        if (this instanceof Listed listed) {
            return List.of(listed.value(), listed.list());
        }
        if (this instanceof Has has) {
            return List.of(has.list());
        }
        return List.of();
    }
}
