package org.qianyi.rules.language;

/** What a number counts. */
public final class OperandUnit {

    /** Needs no agreement: constants 0 and 1, products. */
    public static final String ANY = "";

    /** The unit of a number, as the field catalogue or the parameter names it. */
    public static String of(Operand operand) {
        if (operand instanceof Operand.Answer answer && answer.field().unit() != null) {
            return answer.field().unit().id();
        }
        if (operand instanceof Operand.Figure figure && figure.type() == ValueType.NUMBER) {
            return figure.parameter().unit();
        }
        if (operand instanceof Operand.Apply apply) {
            return switch (apply.function()) {
                case YEARS_BETWEEN -> "years";
                case MONTHS_BETWEEN -> "months";
                case YEAR -> "year";
                case RATIO -> "share";
                case SUM, DIFFERENCE, MIN, MAX -> {
                    String first = of(apply.arguments().get(0));
                    yield first.equals(ANY) ? of(apply.arguments().get(1)) : first;
                }
                case INTEREST -> of(apply.arguments().get(0));
                case PRODUCT -> ANY;
            };
        }
        return ANY;
    }

    private OperandUnit() {}
}
