package org.qianyi.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** The rules of one or more documents, compiled together. Any number of threads may ask it; it keeps nothing. */
public final class RuleBase {

    private final KieBase compiled;
    private final KieSessionConfiguration configuration;
    private final List<Part> parts = new ArrayList<>();

    private RuleBase(List<RuleSheet> sheets) {
        this.compiled = RuleCompiler.compile(CanonicalWriter.write(sheets));
        this.configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        int stage = 0;
        int list = 0;
        for (RuleSheet sheet : sheets) {
            Part part = Part.of(sheet, stage, list);
            parts.add(part);
            stage += part.rounds().size();
            list += part.lists().size();
        }
    }

    /**
     * Compiles sheets together; takes tenths of a second, or seconds for many.
     *
     * @throws IllegalStateException if Drools refuses them
     */
    public static RuleBase compile(List<RuleSheet> sheets) {
        return new RuleBase(sheets);
    }

    /** How many documents it holds. */
    public int documents() {
        return parts.size();
    }

    /** Whether the rules of a document would come out the same from a sheet: what changed, if anything, are titles or figures. */
    boolean fits(int number, RuleSheet sheet) {
        return parts.get(number).canonical().equals(CanonicalWriter.write(sheet));
    }

    /**
     * Fires the rules of some documents for a profile. Those that fire are met; the others are settled as not met, or open.
     *
     * @param laws by the documents' numbers in this base, each the law of the day; null for a document that is not asked
     * @return outcomes by number, then by rule; null for a document that was not asked
     * @throws IllegalStateException if a rule did not fire although it holds: Drools and the reading of the sheet are at odds
     */
    public @Nullable Outcome[][] evaluate(Profile profile, @Nullable Law[] laws) {
        @Nullable Outcome[][] outcomes = new Outcome[parts.size()][];
        List<Firing> firings = new ArrayList<>(parts.size());
        for (int i = 0; i < laws.length; i++) {
            Law law = laws[i];
            if (law != null) {
                Firing firing = new Firing(parts.get(i), profile, law);
                firings.add(firing);
                outcomes[i] = firing.outcomes();
            }
        }
        KieSession session = compiled.newKieSession(configuration, null);
        try {
            firings.forEach(firing -> firing.insertItems(session));
            session.fireAllRules();
            firings.forEach(Firing::settleItems);
            while (!firings.isEmpty()) {
                firings.forEach(firing -> firing.insert(session));
                session.fireAllRules();
                firings.removeIf(firing -> !firing.settle());
            }
        } finally {
            session.dispose();
        }
        return outcomes;
    }
}
