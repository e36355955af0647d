package org.qianyi.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.rules.language.RuleSheet;

/**
 * All documents of a rule folder, compiled. Immutable: a change of the folder makes a new library.
 *
 * @param sha256 content hash of the folder it was made from
 * @param documents in order of their paths
 */
public record RuleLibrary(String sha256, List<Compiled> documents) {

    /** One document and its rule base. */
    public record Compiled(RuleSheet sheet, RuleBase base) {}

    /**
     * Compiles sheets, those whose rules are unchanged excepted.
     *
     * @param previous library to take unchanged rule bases from; null if none
     * @throws IllegalStateException if Drools refuses a sheet
     */
    public static RuleLibrary compile(String sha256, List<RuleSheet> sheets, @Nullable RuleLibrary previous) {
        Map<String, RuleBase> known = previous == null
                ? Map.of()
                : previous.documents.stream()
                        .collect(Collectors.toMap(c -> c.sheet().document().folder(), Compiled::base));
        return new RuleLibrary(
                sha256,
                sheets.stream().map(sheet -> new Compiled(sheet, base(sheet, known))).toList());
    }

    private static RuleBase base(RuleSheet sheet, Map<String, RuleBase> known) {
        RuleBase before = known.get(sheet.document().folder());
        return before != null && before.fits(sheet) ? before : RuleBase.compile(sheet);
    }
}
