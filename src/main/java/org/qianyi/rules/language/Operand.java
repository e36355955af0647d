package org.qianyi.rules.language;

import java.util.List;
import java.util.stream.Stream;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Field;

/** A value a rule looks at: an answer, a figure of the law, a constant, or something computed from them. */
public sealed interface Operand {

    ValueType type();

    /** An answer of the profile, or of the list item under consideration if the field belongs to one. */
    record Answer(Field field) implements Operand {
        @Override
        public ValueType type() {
            return ValueType.of(field);
        }
    }

    /**
     * A parameter's value on the as-of date.
     *
     * @param index place among the document's parameters
     */
    record Figure(Parameter parameter, int index) implements Operand {
        @Override
        public ValueType type() {
            return switch (parameter.unit()) {
                case "date" -> ValueType.DAY;
                case "list" -> ValueType.CODES;
                default -> ValueType.NUMBER;
            };
        }
    }

    /** A value written in the rule: a BigDecimal 0 or 1, a Boolean, or a code. */
    record Constant(ValueType type, Object value) implements Operand {}

    /** The as-of date. */
    record AsOf() implements Operand {
        @Override
        public ValueType type() {
            return ValueType.DAY;
        }
    }

    record Apply(Function function, List<Operand> arguments) implements Operand {
        @Override
        public ValueType type() {
            return function.result();
        }
    }

    /** Every operand this one is made of, itself included. */
    default Stream<Operand> parts() {
        return this instanceof Apply apply
                ? Stream.concat(Stream.of(this), apply.arguments().stream().flatMap(Operand::parts))
                : Stream.of(this);
    }
}
