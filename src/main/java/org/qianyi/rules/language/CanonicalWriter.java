package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Place;

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
            import org.qianyi.profile.Place.Level;
            import org.qianyi.rules.vocabulary.Case;
            import org.qianyi.rules.vocabulary.Item;
            import static org.qianyi.rules.vocabulary.Compare.*;
            import static org.qianyi.rules.vocabulary.Calculate.*;
            """;

    private final StringBuilder out;
    private final int document;
    private final List<Field> lists;
    private final List<String> terms;
    private final List<Condition.SomeItem> items;
    private final Map<String, Integer> levels;

    private CanonicalWriter(RuleSheet sheet, int document, List<Field> lists, StringBuilder out) {
        this.out = out;
        this.document = document;
        this.lists = lists;
        this.items = sheet.items();
        this.terms = new ArrayList<>(sheet.terms().keySet());
        this.levels = sheet.levels();
    }

    /** The text of several sheets, to be compiled together. */
    public static String write(List<RuleSheet> sheets) {
        StringBuilder out = new StringBuilder(HEAD);
        List<Field> lists = RuleSheet.lists(sheets);
        for (int document = 0; document < sheets.size(); document++) {
            CanonicalWriter writer = new CanonicalWriter(sheets.get(document), document, lists, out);
            writer.heading(sheets.get(document));
            for (int i = 0; i < writer.items.size(); i++) {
                writer.item(writer.items.get(i), i);
            }
            writer.rules(sheets.get(document).rules());
        }
        return out.toString();
    }

    /**
     * The text of one sheet. It depends on the sheet's rules and terms only, not on titles or the values of parameters, and holds all
     * that firing depends on: sheets with the same text can share what was compiled.
     */
    public static String write(RuleSheet sheet) {
        return write(List.of(sheet));
    }

    /** What no generated rule says: which rules define each term, and which hold whatever the answers. Two texts differ if these do. */
    private void heading(RuleSheet sheet) {
        out.append("// document ").append(document).append(": terms");
        sheet.terms().values().forEach(defining -> out.append(' ').append(places(defining)));
        out.append("; always ")
                .append(places(
                        sheet.rules().stream().filter(ClauseRule::unconditional).toList()))
                .append('\n');
    }

    private static List<Integer> places(List<ClauseRule> rules) {
        return rules.stream().map(ClauseRule::index).toList();
    }

    /** Rules with the same condition are decided together. One without a condition needs no deciding. */
    private void rules(List<ClauseRule> rules) {
        Map<Condition, List<ClauseRule>> alike = rules.stream()
                .filter(rule -> !rule.unconditional())
                .collect(Collectors.groupingBy(ClauseRule::condition, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((condition, same) ->
                decide("$case : Case", RuleSheet.level(condition, levels), "$case", places(same), condition, OWN));
    }

    /** A condition on list items, decided for each item before any rule asks for it. */
    private void item(Condition.SomeItem some, int index) {
        decide("$item : Item", lists.indexOf(some.list()), "$item", List.of(index), some.inner(), OUTER);
    }

    /**
     * The generated rule that records what surely holds. It has a single constraint: each more is one more method for Drools to compile.
     *
     * @param turn the round, or the list, in which it is asked
     */
    private void decide(
            String pattern, int turn, String fact, List<Integer> places, Condition condition, String question) {
        out.append("rule \"g").append(out.length()).append("\" when\n  ").append(pattern);
        out.append("( asks(").append(document).append(", ").append(turn).append(")");
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        parts.forEach(part -> out.append(" && ").append(write(part, question)));
        out.append(" )\nthen");
        places.forEach(place -> out.append(' ')
                .append(fact)
                .append(".met(")
                .append(document)
                .append(", ")
                .append(place)
                .append(");"));
        out.append(" end\n");
    }

    /** The text that holds exactly when the condition surely holds. */
    private String write(Condition condition, String question) {
        if (condition instanceof Condition.All all) {
            return join(all.parts(), question, " && ");
        }
        if (condition instanceof Condition.Any any) {
            return join(any.parts(), question, " || ");
        }
        if (condition instanceof Condition.Compare compare) {
            String place = compare.relation() == Condition.Relation.DIFFERENT ? place(compare.left(), question) : null;
            if (place != null && compare.right() instanceof Operand.Constant constant) {
                return different(place, constant);
            }
            return "%s%s(%s, %s)"
                    .formatted(
                            prefix(compare.left().type()),
                            suffix(compare.relation()),
                            operand(compare.left(), question),
                            operand(compare.right(), question));
        }
        if (condition instanceof Condition.Among among) {
            boolean in = !among.negated();
            String place = in ? null : place(among.value(), question);
            return among.codes().stream()
                    .map(code -> place != null
                            ? different(place, code)
                            : "%s(%s, %s)"
                                    .formatted(
                                            in ? "codeEqual" : "codeDifferent",
                                            operand(among.value(), question),
                                            constant(code)))
                    .collect(Collectors.joining(in ? " || " : " && ", "(", ")"));
        }
        if (condition instanceof Condition.Listed listed) {
            boolean in = !listed.negated();
            String place = in ? null : place(listed.value(), question);
            return "%s.%s(%d, %s)"
                    .formatted(
                            law(question),
                            in ? "listed" : "unlisted",
                            listed.list().index(),
                            place != null ? place : operand(listed.value(), question));
        }
        if (condition instanceof Condition.Has has) {
            return "%s(%s, %s)"
                    .formatted(has.negated() ? "lacks" : "has", operand(has.list(), question), constant(has.choice()));
        }
        if (condition instanceof Condition.Defined defined) {
            return "%s.%s(%d, %d)"
                    .formatted(
                            question,
                            defined.negated() ? "undefined" : "defined",
                            document,
                            terms.indexOf(defined.term()));
        }
        Condition.SomeItem some = (Condition.SomeItem) condition;
        int index = items.indexOf(some.positive());
        return "%s.%s(%d, %d)".formatted(question, some.negated() ? "none" : "some", document, index);
    }

    private String different(String place, Operand.Constant code) {
        return "placeDifferent(%s, %s)".formatted(place, constant(code));
    }

    /** A place and the level asked for; null for what is no place. What is known of it only to its city may still be surely another. */
    private static @Nullable String place(Operand operand, String question) {
        Place.Level level =
                operand instanceof Operand.Answer answer ? answer.field().level() : null;
        return level == null
                ? null
                : "%s.%s().place(), Level.%s".formatted(question, accessor(((Operand.Answer) operand).field()), level);
    }

    private String join(List<Condition> parts, String question, String word) {
        return parts.stream().map(part -> write(part, question)).collect(Collectors.joining(word, "(", ")"));
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
            return "%s.%s(%d)"
                    .formatted(law(question), figure.type() == ValueType.DAY ? "day" : "number", figure.index());
        }
        if (operand instanceof Operand.AsOf) {
            return law(question) + ".asOf()";
        }
        if (operand instanceof Operand.Constant constant) {
            return constant(constant);
        }
        Operand.Apply apply = (Operand.Apply) operand;
        return apply.arguments().stream()
                .map(argument -> operand(argument, question))
                .collect(Collectors.joining(", ", apply.function().word() + "(", ")"));
    }

    private String law(String question) {
        return question + ".law(" + document + ")";
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
