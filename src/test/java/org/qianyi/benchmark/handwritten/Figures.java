package org.qianyi.benchmark.handwritten;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;

/** The figures of one document on one day, looked up once. */
record Figures(PolicyDocument document, LocalDate asOf) {

    BigDecimal number(String key) {
        return ((Parameter.Value.Number) value(key)).number();
    }

    /** A year; null if the law names none any more. */
    @Nullable
    Integer year(String key) {
        return parameter(key).on(asOf).isPresent() ? number(key).intValueExact() : null;
    }

    LocalDate day(String key) {
        return ((Parameter.Value.Day) value(key)).day();
    }

    Codes<String> codes(String key) {
        Parameter.Value.Codes codes = (Parameter.Value.Codes) value(key);
        return new Codes<>(Set.copyOf(codes.members()), Set.copyOf(codes.maybe()));
    }

    <E extends Enum<E>> Codes<E> choices(String key, Class<E> type) {
        Parameter.Value.Codes codes = (Parameter.Value.Codes) value(key);
        return new Codes<>(constants(codes.members(), type), constants(codes.maybe(), type));
    }

    private static <E extends Enum<E>> Set<E> constants(List<String> names, Class<E> type) {
        Collection<E> constants =
                names.stream().map(name -> Enum.valueOf(type, name)).toList();
        return constants.isEmpty() ? EnumSet.noneOf(type) : EnumSet.copyOf(constants);
    }

    private Parameter.Value value(String key) {
        return Objects.requireNonNull(parameter(key).on(asOf).orElseThrow().value());
    }

    private Parameter parameter(String key) {
        return Objects.requireNonNull(document.parameters().get(key), key);
    }
}
