package org.qianyi.rules.engine;

import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Case;
import org.qianyi.rules.vocabulary.Law;

/** A document's rules, compiled. Any number of threads may ask it; it keeps nothing. */
public final class RuleBase {

    private final String canonical;
    private final KieBase compiled;
    private final KieSessionConfiguration configuration;
    private final int rules;
    private final int[][] definitions;
    private final int levels;

    private RuleBase(String canonical, RuleSheet sheet, KieBase compiled) {
        this.canonical = canonical;
        this.compiled = compiled;
        this.configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        this.rules = sheet.rules().size();
        this.definitions = sheet.terms().values().stream()
                .map(defining -> defining.stream().mapToInt(ClauseRule::index).toArray())
                .toArray(int[][]::new);
        Map<String, Integer> depth = sheet.levels();
        this.levels = sheet.rules().stream()
                        .mapToInt(rule -> RuleSheet.level(rule, depth))
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * Compiles a sheet; takes tenths of a second.
     *
     * @throws IllegalStateException if Drools refuses it
     */
    public static RuleBase compile(RuleSheet sheet) {
        return new RuleBase(CanonicalWriter.write(sheet), sheet, RuleCompiler.compile(sheet));
    }

    /** Whether this base would come out again from the sheet: what changed, if anything, are titles or figures. */
    public boolean fits(RuleSheet sheet) {
        return canonical.equals(CanonicalWriter.write(sheet));
    }

    /** Fires every rule for a profile under the law of a day. By rule index. */
    public Outcome[] evaluate(Profile profile, Law law) {
        Case question = Case.of(profile, law, rules, definitions);
        KieSession session = compiled.newKieSession(configuration, null);
        try {
            for (int level = 0; level < levels; level++) {
                session.insert(level == 0 ? question : question.atLevel(level));
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
        return question.outcomes();
    }
}
