package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qianyi.profile.Field;

/**
 * Writes a sheet out as the DRL that Drools compiles. Each rule becomes one generated rule that fires when its condition surely
 * holds. What is asked of the items of a list becomes a rule in the same way, which fires for each item. Every generated rule has a
 * single pattern: that is what makes firing fast. Nothing an author wrote gets in except codes, which are checked once more here:
 * names are replaced by numbers, figures are looked up by place.
 */
public final class CanonicalWriter {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** How a text refers to the question from within a pattern on it, and on a list item. */
    private static final String OWN = "this";

    private static final String OUTER = "this.question()";

    private static final String HEAD =
            """
            package qianyi.generated;
            import org.qianyi.rules.vocabulary.Case;
            import org.qianyi.rules.vocabulary.Item;
            import static org.qianyi.rules.vocabulary.Compare.*;
            import static org.qianyi.rules.vocabulary.Calculate.*;
            """;

    private final StringBuilder out;
    private final int firstStage;
    private final int firstList;
    private final List<String> terms;
    private final List<Condition.SomeItem> items;
    private final List<Field> lists;
    private final Map<String, Integer> levels;

    private CanonicalWriter(RuleSheet sheet, int firstStage, int firstList, StringBuilder out) {
        this.out = out;
        this.firstStage = firstStage;
        this.firstList = firstList;
        this.items = sheet.items();
        this.lists = sheet.lists();
        this.terms = new ArrayList<>(sheet.terms().keySet());
        this.levels = sheet.levels();
    }

    /** The text of several sheets, to be compiled together. */
    public static String write(List<RuleSheet> sheets) {
        StringBuilder out = new StringBuilder(HEAD);
        int stage = 0;
        int list = 0;
        for (RuleSheet sheet : sheets) {
            CanonicalWriter writer = new CanonicalWriter(sheet, stage, list, out);
            for (int i = 0; i < writer.items.size(); i++) {
                writer.item(writer.items.get(i), i);
            }
            writer.rules(sheet.rules());
            stage += sheet.stages();
            list += writer.lists.size();
        }
        return out.toString();
    }

    /** The text of one sheet; it depends on the sheet's rules only, not on titles or the values of parameters. */
    public static String write(RuleSheet sheet) {
        return write(List.of(sheet));
    }

    /** Rules that say the same are decided together: those without a condition, and those of measures that share one. */
    private void rules(List<ClauseRule> rules) {
        Map<Condition, List<Integer>> alike = new LinkedHashMap<>();
        rules.forEach(rule ->
                alike.computeIfAbsent(rule.condition(), c -> new ArrayList<>()).add(rule.index()));
        alike.forEach((condition, places) -> decide(
                "$case : Case( stage == " + (firstStage + RuleSheet.level(condition, levels)),
                "$case",
                places,
                condition,
                OWN));
    }

    /** A condition on list items, decided for each item before any rule asks for it. */
    private void item(Condition.SomeItem some, int index) {
        String pattern = "$item : Item( list == " + (firstList + lists.indexOf(some.list()));
        decide(pattern, "$item", List.of(index), some.inner(), OUTER);
    }

    /** The generated rule that records what surely holds; the empty condition always does. */
    private void decide(String pattern, String fact, List<Integer> places, Condition condition, String question) {
        out.append("rule \"g").append(out.length()).append("\" when\n  ").append(pattern);
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        if (!parts.isEmpty()) {
            out.append(", ");
            out.append(parts.stream().map(part -> write(part, question, true)).collect(Collectors.joining(" && ")));
        }
        out.append(" )\nthen");
        places.forEach(place ->
                out.append(' ').append(fact).append(".met(").append(place).append(");"));
        out.append(" end\n");
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
        Condition.SomeItem some = (Condition.SomeItem) condition;
        int index = items.indexOf(some.positive());
        return "%s.%s(%d)".formatted(question, some.negated() != truth ? "some" : "none", index);
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
                    ? OWN + "." + accessor(answer.field()) + "()."
                            + answer.field().property() + "()"
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

    /** How {@link org.qianyi.rules.vocabulary.Item} gives the item a field belongs to. */
    private static String accessor(Field field) {
        return field.factType().toLowerCase(Locale.ROOT);
    }

    /** A field's path as accessor calls. */
    private static String path(String path, String from) {
        return from + "." + path.replace(".", "().") + "()";
    }
}
