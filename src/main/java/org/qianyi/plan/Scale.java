package org.qianyi.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;

/**
 * The values a number or a day can take, in order and counted: from one to the next is a fen, a day, a person, or whatever the
 * last decimal of the field is.
 *
 * @param first count of the least value the field allows
 * @param last count of the greatest
 */
record Scale(Field field, long first, long last) {

    /** Whether the values of a field have an order in which nothing lies between two of them. */
    static boolean has(Field field) {
        return field.type() == FieldType.INTEGER
                || field.type() == FieldType.DATE
                || field.type().isDecimal();
    }

    /**
     * The scale of a field.
     *
     * @throws IllegalArgumentException unless it {@link #has} one
     */
    static Scale of(Field field) {
        if (!has(field)) {
            throw new IllegalArgumentException(field + " is neither a number nor a day");
        }
        Scale open = new Scale(field, 0, 0);
        return field.type() == FieldType.DATE
                ? new Scale(
                        field,
                        Objects.requireNonNull(field.earliest()).toEpochDay(),
                        Objects.requireNonNull(field.latest()).toEpochDay())
                : new Scale(
                        field,
                        open.count(Objects.requireNonNull(field.min())),
                        open.count(Objects.requireNonNull(field.max())));
    }

    /** The value with this count, as the profile holds it. */
    Object value(long count) {
        return switch (field.type()) {
            case DATE -> LocalDate.ofEpochDay(count);
            case INTEGER -> (int) count;
            default -> number(count);
        };
    }

    private BigDecimal number(long count) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(count), decimals()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The count of a value of the field. */
    long count(Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        return value instanceof Integer whole
                ? whole
                : ((BigDecimal) value).movePointRight(decimals()).longValueExact();
    }

    /** The count of a value of another field of the same type: the last one not above it. */
    long near(Object value) {
        return value instanceof BigDecimal number
                ? number.movePointRight(decimals())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact()
                : count(value);
    }

    /** How many units of the field lie between two counts. */
    BigDecimal between(long from, long to) {
        return new BigDecimal(BigInteger.valueOf(to - from), field.type() == FieldType.DATE ? 0 : decimals());
    }

    private int decimals() {
        Integer decimals = field.decimals();
        return decimals == null ? 0 : decimals;
    }
}
