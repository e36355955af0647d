package org.qianyi.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qianyi.profile.Field;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.RuleSheet;

/**
 * One document in a rule base, with all that firing needs to know of it.
 *
 * @param canonical the text Drools compiled
 * @param firstStage number of its first round in the rule base
 * @param rounds its rules by the round in which they fire: each rule after the definitions it rests on
 * @param definitions for each term the rules that define it
 * @param firstList number of its first list in the rule base
 * @param lists the lists whose items its rules look at
 * @param items what its rules ask of list items
 * @param denied which of those some rule wants no item to fulfil
 */
record Part(
        RuleSheet sheet,
        String canonical,
        int firstStage,
        List<List<ClauseRule>> rounds,
        int[][] definitions,
        int firstList,
        List<Field> lists,
        List<Condition.SomeItem> items,
        int[] denied) {

    static Part of(RuleSheet sheet, int firstStage, int firstList) {
        Map<String, Integer> levels = sheet.levels();
        List<Condition.SomeItem> items = sheet.items();
        return new Part(
                sheet,
                CanonicalWriter.write(sheet),
                firstStage,
                IntStream.range(0, sheet.stages())
                        .mapToObj(round -> sheet.rules().stream()
                                .filter(rule -> RuleSheet.level(rule, levels) == round)
                                .toList())
                        .toList(),
                sheet.terms().values().stream()
                        .map(defining ->
                                defining.stream().mapToInt(ClauseRule::index).toArray())
                        .toArray(int[][]::new),
                firstList,
                sheet.lists(),
                items,
                sheet.rules().stream()
                        .flatMap(rule -> rule.condition().tree())
                        .filter(c -> c instanceof Condition.SomeItem some && some.negated())
                        .mapToInt(c -> items.indexOf(((Condition.SomeItem) c).positive()))
                        .distinct()
                        .toArray());
    }
}
