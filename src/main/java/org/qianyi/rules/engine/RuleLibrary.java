package org.qianyi.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.qianyi.policy.Interplay;
import org.qianyi.rules.language.RuleSheet;

/**
 * All documents of a rule folder, compiled. Immutable: a change of the folder makes a new library.
 *
 * @param sha256 content hash of the folder it was made from
 * @param documents in order of their paths
 * @param interplay which measures exclude each other
 */
public record RuleLibrary(String sha256, List<Compiled> documents, Interplay interplay) {

    /**
     * One document and where its rules are.
     *
     * @param base the rule base they were compiled into
     * @param number the document's number in that base
     */
    public record Compiled(RuleSheet sheet, RuleBase base, int number) {}

    /** Version of Drools that answers. */
    public static String droolsVersion() {
        return Objects.requireNonNullElse(KieBase.class.getPackage().getImplementationVersion(), "unknown");
    }

    /** Compiles documents that do not exclude each other's measures. */
    public static RuleLibrary compile(String sha256, List<RuleSheet> sheets, @Nullable RuleLibrary previous) {
        return compile(sha256, sheets, Interplay.NONE, previous);
    }

    /**
     * Compiles sheets: those whose rules changed together into one base, the others stay where they are.
     *
     * @param previous library to take unchanged rules from; null if none
     * @throws IllegalStateException if Drools refuses a sheet
     */
    public static RuleLibrary compile(
            String sha256, List<RuleSheet> sheets, Interplay interplay, @Nullable RuleLibrary previous) {
        Map<String, Compiled> known = new HashMap<>();
        if (previous != null) {
            previous.documents.forEach(c -> known.put(c.sheet().document().folder(), c));
        }
        List<RuleSheet> changed = new ArrayList<>();
        List<@Nullable Compiled> kept = new ArrayList<>();
        for (RuleSheet sheet : sheets) {
            Compiled before = known.get(sheet.document().folder());
            if (before != null && before.base().fits(before.number(), sheet)) {
                kept.add(new Compiled(sheet, before.base(), before.number()));
            } else {
                kept.add(null);
                changed.add(sheet);
            }
        }
        List<Compiled> fresh = new ArrayList<>();
        if (!changed.isEmpty()) {
            RuleBase base = RuleBase.compile(changed);
            for (int i = 0; i < changed.size(); i++) {
                fresh.add(new Compiled(changed.get(i), base, i));
            }
        }
        Iterator<Compiled> next = fresh.iterator();
        List<Compiled> documents =
                kept.stream().map(c -> c != null ? c : next.next()).toList();
        return new RuleLibrary(sha256, documents, interplay);
    }
}
