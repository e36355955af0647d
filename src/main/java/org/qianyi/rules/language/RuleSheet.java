package org.qianyi.rules.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Field;
import org.qianyi.rules.Outcome;

/**
 * A document with its rules, checked: the one meaning of a folder. Explanations, thresholds and what Drools is given all come from
 * it.
 *
 * @param document what {@code policy.yaml} and {@code parameters.yaml} say
 * @param rules by file and line
 * @param terms each term with the rules that define it, in an order in which no term needs a later one
 */
public record RuleSheet(PolicyDocument document, List<ClauseRule> rules, Map<String, List<ClauseRule>> terms) {

    /** What the rules ask of the items of lists, each question once and without "not". */
    public List<Condition.SomeItem> items() {
        return rules.stream()
                .flatMap(rule -> rule.condition().tree())
                .filter(Condition.SomeItem.class::isInstance)
                .map(condition -> ((Condition.SomeItem) condition).positive())
                .distinct()
                .toList();
    }

    /** The lists whose items the rules of some sheets look at. */
    public static List<Field> lists(List<RuleSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .map(Condition.SomeItem::list)
                .distinct()
                .toList();
    }

    /**
     * What is found of a term: that one of its definitions is met, or that none is.
     *
     * @param outcomes of the sheet's rules
     */
    public Outcome found(String term, Outcome[] outcomes) {
        Outcome found = Outcome.NOT_MET;
        for (ClauseRule definition : terms.getOrDefault(term, List.of())) {
            found = found.or(outcomes[definition.index()]);
        }
        return found;
    }

    /** How many definitions deep each term lies: 0 if it needs no other. */
    public Map<String, Integer> levels() {
        Map<String, Integer> levels = new LinkedHashMap<>();
        terms.forEach((term, definitions) -> levels.put(
                term,
                definitions.stream()
                        .mapToInt(definition -> level(definition, levels))
                        .max()
                        .orElse(0)));
        return levels;
    }

    /** Paths of the fields that decide each term, directly or through other terms. */
    public Map<String, Set<String>> fieldsByTerm() {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        terms.forEach((term, definitions) -> {
            Set<String> found = new LinkedHashSet<>();
            definitions.forEach(definition -> found.addAll(fields(definition, fields)));
            fields.put(term, found);
        });
        return fields;
    }

    /** Paths of the fields that a rule's condition looks at, those its terms look at too; with what a derived one comes from. */
    public static Set<String> fields(ClauseRule rule, Map<String, Set<String>> byTerm) {
        Set<String> fields = new LinkedHashSet<>();
        rule.condition().tree().forEach(part -> {
            if (part instanceof Condition.Defined defined) {
                fields.addAll(byTerm.getOrDefault(defined.term(), Set.of()));
            } else if (part instanceof Condition.SomeItem some) {
                fields.add(some.list().path());
            } else {
                part.operands().stream().flatMap(Operand::parts).forEach(operand -> {
                    if (operand instanceof Operand.Answer answer) {
                        fields.add(answer.field().path());
                        fields.add(answer.field().source());
                    }
                });
            }
        });
        return fields;
    }

    /** How many rounds of firing the rules need: one for each level of definitions, and one for what rests on them. */
    public int rounds() {
        Map<String, Integer> levels = levels();
        return rules.stream().mapToInt(rule -> level(rule, levels)).max().orElse(0) + 1;
    }

    /** How deep a rule lies: one more than the deepest term it needs, 0 if none. */
    public static int level(ClauseRule rule, Map<String, Integer> levels) {
        return level(rule.condition(), levels);
    }

    static int level(Condition condition, Map<String, Integer> levels) {
        return condition
                .tree()
                .mapToInt(c -> c instanceof Condition.Defined defined ? levels.getOrDefault(defined.term(), 0) + 1 : 0)
                .max()
                .orElse(0);
    }
}
