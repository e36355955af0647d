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
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Case;
import org.qianyi.rules.vocabulary.Item;
import org.qianyi.rules.vocabulary.Law;

/** The rules of one or more documents, compiled together. Any number of threads may ask it; it keeps nothing. */
public final class RuleBase {

    /** What firing needs to know of one document. */
    private record Part(
            String canonical,
            int firstStage,
            int stages,
            int rules,
            int[][] definitions,
            int firstList,
            List<Field> lists,
            int items) {

        static Part of(RuleSheet sheet, int firstStage, int firstList) {
            return new Part(
                    CanonicalWriter.write(sheet),
                    firstStage,
                    sheet.stages(),
                    sheet.rules().size(),
                    sheet.terms().values().stream()
                            .map(defining -> defining.stream()
                                    .mapToInt(ClauseRule::index)
                                    .toArray())
                            .toArray(int[][]::new),
                    firstList,
                    sheet.lists(),
                    sheet.items().size());
        }
    }

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
            stage += part.stages;
            list += part.lists.size();
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
        return parts.get(number).canonical.equals(CanonicalWriter.write(sheet));
    }

    /**
     * Fires the rules of some documents for a profile.
     *
     * @param laws by the documents' numbers in this base, each the law of the day; null for a document that is not asked
     * @return outcomes by number, then by rule; null for a document that was not asked
     */
    public @Nullable Outcome[][] evaluate(Profile profile, @Nullable Law[] laws) {
        @Nullable Outcome[][] outcomes = new Outcome[parts.size()][];
        @Nullable Case[] cases = new Case[parts.size()];
        KieSession session = compiled.newKieSession(configuration, null);
        try {
            int rounds = 0;
            for (int i = 0; i < cases.length; i++) {
                Law law = laws[i];
                if (law != null) {
                    Part part = parts.get(i);
                    Case question = Case.of(profile, law, part.firstStage, part.rules, part.definitions, part.items);
                    cases[i] = question;
                    outcomes[i] = question.outcomes();
                    rounds = Math.max(rounds, part.stages);
                    insertItems(session, part, question, profile);
                }
            }
            session.fireAllRules();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < cases.length; i++) {
                    Case question = cases[i];
                    if (question != null && round < parts.get(i).stages) {
                        session.insert(question);
                        cases[i] = question.next();
                    }
                }
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
        return outcomes;
    }

    private static void insertItems(KieSession session, Part part, Case question, Profile profile) {
        for (int i = 0; i < part.lists.size(); i++) {
            List<?> items = (List<?>) part.lists.get(i).read(profile);
            if (items != null) {
                for (Object item : items) {
                    session.insert(new Item(question, part.firstList + i, item));
                }
            }
        }
    }
}
