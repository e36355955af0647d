package org.qianyi.rules.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Findings;
import org.qianyi.rules.vocabulary.Law;

/**
 * One document in a rule base, with all that firing needs to know of it.
 *
 * @param canonical the text Drools compiled
 * @param rounds its rules by the round in which they fire: each rule after the definitions it rests on
 * @param definitions for each term the rules that define it
 * @param items what its rules ask of list items
 * @param start what is found before anything fires: rules without a condition are met
 * @param denied which of those some rule wants no item to fulfil
 */
record Part(
        RuleSheet sheet,
        String canonical,
        List<List<ClauseRule>> rounds,
        int[][] definitions,
        List<Condition.SomeItem> items,
        Outcome[] start,
        int[] denied) {

    static Part of(RuleSheet sheet) {
        Map<String, Integer> levels = sheet.levels();
        List<Condition.SomeItem> items = sheet.items();
        return new Part(
                sheet,
                CanonicalWriter.write(sheet),
                IntStream.range(0, sheet.rounds())
                        .mapToObj(round -> sheet.rules().stream()
                                .filter(rule -> RuleSheet.level(rule, levels) == round)
                                .toList())
                        .toList(),
                sheet.terms().values().stream()
                        .map(defining ->
                                defining.stream().mapToInt(ClauseRule::index).toArray())
                        .toArray(int[][]::new),
                items,
                sheet.rules().stream()
                        .map(rule -> rule.unconditional() ? Outcome.MET : Outcome.UNKNOWN)
                        .toArray(Outcome[]::new),
                sheet.rules().stream()
                        .flatMap(rule -> rule.condition().tree())
                        .filter(c -> c instanceof Condition.SomeItem some && some.negated())
                        .mapToInt(c -> items.indexOf(((Condition.SomeItem) c).positive()))
                        .distinct()
                        .toArray());
    }

    /** What is known of it before its rules fire. */
    Findings start(Law law) {
        Outcome[] open = new Outcome[items.size()];
        Arrays.fill(open, Outcome.UNKNOWN);
        return new Findings(law, definitions, start.clone(), open);
    }
}
