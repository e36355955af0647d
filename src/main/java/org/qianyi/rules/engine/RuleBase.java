package org.qianyi.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Case;
import org.qianyi.rules.vocabulary.Findings;
import org.qianyi.rules.vocabulary.Item;
import org.qianyi.rules.vocabulary.Law;

/** The rules of one or more documents, compiled together. Any number of threads may ask it; it keeps nothing. */
public final class RuleBase {

    private final KieBase compiled;
    private final KieSessionConfiguration configuration;
    private final List<Part> parts;
    private final List<Field> lists;

    private RuleBase(List<RuleSheet> sheets) {
        this.compiled = RuleCompiler.compile(CanonicalWriter.write(sheets));
        this.configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        this.parts = sheets.stream().map(Part::of).toList();
        this.lists = RuleSheet.lists(sheets);
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
        @Nullable Outcome[][] outcomes = new Outcome[laws.length][];
        @Nullable Findings[] found = new Findings[laws.length];
        List<Firing> firings = new ArrayList<>(laws.length);
        for (int i = 0; i < laws.length; i++) {
            Law law = laws[i];
            if (law != null) {
                Firing firing = new Firing(parts.get(i), profile, law);
                firings.add(firing);
                found[i] = firing.found();
                outcomes[i] = firing.found().rules();
            }
        }
        fire(profile, Case.of(profile, found), firings);
        return outcomes;
    }

    /** Round by round, since what a rule rests on has to be settled before it fires; the list items before everything. */
    private void fire(Profile profile, Case question, List<Firing> firings) {
        KieSession session = compiled.newKieSession(configuration, null);
        try {
            insertItems(profile, question, session);
            session.fireAllRules();
            firings.forEach(Firing::settleItems);
            for (Case round = question; !firings.isEmpty(); round = round.next()) {
                session.insert(round);
                session.fireAllRules();
                firings.removeIf(firing -> !firing.settle());
            }
        } finally {
            session.dispose();
        }
    }

    private void insertItems(Profile profile, Case question, KieSession session) {
        for (int i = 0; i < lists.size(); i++) {
            List<?> items = (List<?>) lists.get(i).read(profile);
            if (items != null) {
                for (Object item : items) {
                    session.insert(new Item(question, i, item));
                }
            }
        }
    }
}
