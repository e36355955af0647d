package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a sheet out as the DRL that Drools compiles. Each rule becomes one generated rule that fires when its condition surely
 * holds, and others that fire when it surely does not; when none fires it is unknown. Nothing an author wrote gets in except codes,
 * which are checked once more here: names are replaced by numbers, figures are looked up by place.
 */
public final class CanonicalWriter {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** How a text refers to the question from within a pattern on it, and on a list item. */
    private static final String OWN = "this";

    private static final String OUTER = "$case";

    private static final String HEAD =
            """
            package qianyi.generated;
            import org.qianyi.rules.vocabulary.Case;
            import org.qianyi.profile.Qualification;
            import org.qianyi.profile.Loan;
            import org.qianyi.profile.Hire;
            import static org.qianyi.rules.vocabulary.Compare.*;
            import static org.qianyi.rules.vocabulary.Calculate.*;
            """;

    private final StringBuilder out;
    private final int firstStage;
    private final List<String> terms;
    private final Map<String, Integer> levels;

    private CanonicalWriter(RuleSheet sheet, int firstStage, StringBuilder out) {
        this.out = out;
        this.firstStage = firstStage;
        this.terms = new ArrayList<>(sheet.terms().keySet());
        this.levels = sheet.levels();
    }

    /** The text of several sheets, to be compiled together. */
    public static String write(List<RuleSheet> sheets) {
        StringBuilder out = new StringBuilder(HEAD);
        int stage = 0;
        for (RuleSheet sheet : sheets) {
            CanonicalWriter writer = new CanonicalWriter(sheet, stage, out);
            sheet.rules().forEach(writer::rule);
            stage += sheet.stages();
        }
        return out.toString();
    }

    /** The text of one sheet; it depends on the sheet's rules only, not on titles or the values of parameters. */
    public static String write(RuleSheet sheet) {
        return write(List.of(sheet));
    }

    private void rule(ClauseRule rule) {
        List<Condition> conjuncts =
                rule.condition() instanceof Condition.All all ? all.parts() : List.of(rule.condition());
        List<Condition> plain = conjuncts.stream()
                .filter(c -> !(c instanceof Condition.SomeItem))
                .toList();
        List<Condition.SomeItem> items = conjuncts.stream()
                .filter(Condition.SomeItem.class::isInstance)
                .map(Condition.SomeItem.class::cast)
                .toList();
        int level = RuleSheet.level(rule, levels);

        String constraint = plain.stream().map(c -> surely(c, OWN)).collect(Collectors.joining(" && "));
        rule(rule, "met", level, constraint, items);
        if (!plain.isEmpty()) {
            String refutation = plain.stream().map(c -> surelyNot(c, OWN)).collect(Collectors.joining(" || "));
            rule(rule, "notMet", level, refutation, List.of());
        }
        for (Condition.SomeItem item : items) {
            rule(
                    rule,
                    "notMet",
                    level,
                    "",
                    List.of(new Condition.SomeItem(item.list(), !item.negated(), item.inner())));
        }
    }

    private void rule(ClauseRule rule, String record, int level, String constraint, List<Condition.SomeItem> items) {
        out.append("rule \"g")
                .append(out.length())
                .append("\" when\n  $case : Case( stage == ")
                .append(firstStage + level);
        if (!constraint.isEmpty()) {
            out.append(", ").append(constraint);
        }
        for (Condition.SomeItem item : items) {
            out.append(", ").append(path(item.list().path(), OWN)).append(" != null");
        }
        out.append(" )\n");
        items.forEach(this::item);
        out.append("then $case.")
                .append(record)
                .append('(')
                .append(rule.index())
                .append("); end\n");
    }

    /** One item surely fulfils the condition; or, negated, all surely do not. */
    private void item(Condition.SomeItem some) {
        boolean always =
                some.inner() instanceof Condition.All all && all.parts().isEmpty();
        String inner = always
                ? ""
                : some.negated() ? "!(" + surelyNot(some.inner(), OUTER) + ")" : surely(some.inner(), OUTER);
        out.append("  ")
                .append(some.negated() ? "not " : "exists ")
                .append(itemType(some))
                .append("( ")
                .append(inner)
                .append(" ) from ")
                .append(path(some.list().path(), OUTER))
                .append('\n');
    }

    private static String itemType(Condition.SomeItem some) {
        return switch (some.list().path()) {
            case "enterprise.qualifications" -> "Qualification";
            case "finance.loans" -> "Loan";
            case "talent.hires" -> "Hire";
            default ->
                throw new IllegalStateException(
                        "no item type for " + some.list().path());
        };
    }

    private String surely(Condition condition, String question) {
        return write(condition, question, true);
    }

    private String surelyNot(Condition condition, String question) {
        return write(condition, question, false);
    }

    /** The text that holds exactly when the condition surely holds, or surely does not. */
    private String write(Condition condition, String question, boolean truth) {
        if (condition instanceof Condition.All all) {
            return join(all.parts(), question, truth, truth ? " && " : " || ");
        }
        if (condition instanceof Condition.Any any) {
            return join(any.parts(), question, truth, truth ? " || " : " && ");
        }
        if (condition instanceof Condition.Compare compare) {
            Condition.Relation relation =
                    truth ? compare.relation() : compare.relation().opposite();
            return "%s%s(%s, %s)"
                    .formatted(
                            prefix(compare.left().type()),
                            suffix(relation),
                            operand(compare.left(), question),
                            operand(compare.right(), question));
        }
        if (condition instanceof Condition.Among among) {
            boolean in = among.negated() != truth;
            return among.codes().stream()
                    .map(code -> "%s(%s, %s)"
                            .formatted(
                                    in ? "codeEqual" : "codeDifferent",
                                    operand(among.value(), question),
                                    constant(code)))
                    .collect(Collectors.joining(in ? " || " : " && ", "(", ")"));
        }
        if (condition instanceof Condition.Listed listed) {
            return "%s.law().%s(%d, %s)"
                    .formatted(
                            question,
                            listed.negated() != truth ? "listed" : "unlisted",
                            listed.list().index(),
                            operand(listed.value(), question));
        }
        if (condition instanceof Condition.Has has) {
            return "%s(%s, %s)"
                    .formatted(
                            has.negated() != truth ? "has" : "lacks",
                            operand(has.list(), question),
                            constant(has.choice()));
        }
        if (condition instanceof Condition.Defined defined) {
            return "%s.%s(%d)"
                    .formatted(
                            question,
                            defined.negated() != truth ? "defined" : "undefined",
                            terms.indexOf(defined.term()));
        }
        throw new IllegalStateException("a list item cannot stand inside " + condition);
    }

    private String join(List<Condition> parts, String question, boolean truth, String word) {
        return parts.stream().map(part -> write(part, question, truth)).collect(Collectors.joining(word, "(", ")"));
    }

    private static String prefix(ValueType type) {
        return switch (type) {
            case NUMBER -> "number";
            case DAY -> "day";
            case TRUTH -> "truth";
            case CODE -> "code";
            case CODES -> throw new IllegalStateException("lists are not compared");
        };
    }

    private static String suffix(Condition.Relation relation) {
        return switch (relation) {
            case EQUAL -> "Equal";
            case DIFFERENT -> "Different";
            case LESS -> "Less";
            case AT_MOST -> "AtMost";
            case GREATER -> "Greater";
            case AT_LEAST -> "AtLeast";
        };
    }

    private String operand(Operand operand, String question) {
        if (operand instanceof Operand.Answer answer) {
            String path = answer.field().inList()
                    ? OWN + "." + answer.field().property() + "()"
                    : path(answer.field().path(), question);
            return answer.field().valueType() == Integer.class ? "whole(" + path + ")" : path;
        }
        if (operand instanceof Operand.Figure figure) {
            return "%s.law().%s(%d)"
                    .formatted(question, figure.type() == ValueType.DAY ? "day" : "number", figure.index());
        }
        if (operand instanceof Operand.AsOf) {
            return question + ".law().asOf()";
        }
        if (operand instanceof Operand.Constant constant) {
            return constant(constant);
        }
        Operand.Apply apply = (Operand.Apply) operand;
        return apply.arguments().stream()
                .map(argument -> operand(argument, question))
                .collect(Collectors.joining(", ", apply.function().word() + "(", ")"));
    }

    private static String constant(Operand.Constant constant) {
        if (constant.value() instanceof java.math.BigDecimal number) {
            return number.signum() == 0 ? "java.math.BigDecimal.ZERO" : "java.math.BigDecimal.ONE";
        }
        if (constant.value() instanceof Boolean truth) {
            return truth.toString();
        }
        String code = constant.value().toString();
        if (!CODE.matcher(code).matches()) {
            throw new IllegalStateException("not a code: " + code);
        }
        return "\"" + code + "\"";
    }

    /** A field's path as accessor calls. */
    private static String path(String path, String from) {
        return from + "." + path.replace(".", "().") + "()";
    }
}
