package org.qianyi.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A published function of the rule language: pure, total, unknown where an argument is unknown. */
public enum Function {
    YEARS_BETWEEN("yearsBetween", ValueType.NUMBER, ValueType.DAY, ValueType.DAY),
    MONTHS_BETWEEN("monthsBetween", ValueType.NUMBER, ValueType.DAY, ValueType.DAY),
    YEAR("year", ValueType.NUMBER, ValueType.DAY),
    RATIO("ratio", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    SUM("sum", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    DIFFERENCE("difference", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    PRODUCT("product", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    MIN("min", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    MAX("max", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    INTEREST("interest", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER);

    private final String word;
    private final ValueType result;
    private final List<ValueType> parameters;

    Function(String word, ValueType result, ValueType... parameters) {
        this.word = word;
        this.result = result;
        this.parameters = List.of(parameters);
    }

    /** As rules write it; also the name of its implementation in {@code vocabulary.Calculate}. */
    public String word() {
        return word;
    }

    public ValueType result() {
        return result;
    }

    public List<ValueType> parameters() {
        return parameters;
    }

    static Optional<Function> find(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }
}
