package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qianyi.TheRules;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Scenario;
import org.qianyi.policy.ScenarioReader;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** Runs the scenarios of a document without Drools, by the three-valued reading alone, so that nothing is compiled. */
final class DryRun {

    private static final ValueText WORDS = new ValueText(TheRules.REFERENCE);
    private static final ReadyAnswers READY = new ReadyAnswers(TheRules.CATALOGUE, TheRules.REFERENCE, WORDS);
    private static final ScenarioProfile PROFILES = new ScenarioProfile(TheRules.CATALOGUE, TheRules.REFERENCE);

    private record Case(Scenario scenario, Profile profile, Shown shown) {}

    private final RuleLibrary.Compiled compiled;
    private final List<Case> cases = new ArrayList<>();

    DryRun(RuleLibrary.Compiled compiled) {
        this.compiled = compiled;
        for (Scenario scenario :
                ScenarioReader.read(TheRules.FOLDER, compiled.sheet().document().folder(), new ArrayList<>())) {
            Profile profile =
                    Objects.requireNonNull(PROFILES.read(scenario).profile()).on(scenario.asOf());
            cases.add(new Case(scenario, profile, new Shown(profile, READY, WORDS)));
        }
    }

    /** What the scenarios find different with a sheet. */
    List<Finding> differences(RuleSheet sheet) {
        Map<LocalDate, DatedSheet> days = new HashMap<>();
        return cases.stream()
                .flatMap(one -> differences(one, sheet, days).stream())
                .toList();
    }

    /** Whether a scenario notices a mistake. The one that does is asked first the next time. */
    boolean notices(Mutant mutant) {
        Map<LocalDate, DatedSheet> days = new HashMap<>();
        for (Case one : cases) {
            if (mutant.bearsOn(one.scenario.subject())
                    && !differences(one, mutant.sheet(), days).isEmpty()) {
                cases.remove(one);
                cases.add(0, one);
                return true;
            }
        }
        return false;
    }

    private List<Finding> differences(Case one, RuleSheet sheet, Map<LocalDate, DatedSheet> days) {
        DatedSheet dated = days.computeIfAbsent(
                one.scenario.asOf(),
                day -> new DatedSheet(
                        new RuleLibrary.Compiled(sheet, compiled.base(), compiled.number()), day, WORDS, READY));
        List<Assessment.MeasureResult> measures = new ArrayList<>();
        List<Assessment.DutyResult> duties = new ArrayList<>();
        Law law = dated.lawFor(one.profile);
        dated.answer(
                one.profile,
                one.shown,
                law == null ? new Outcome[0] : outcomes(sheet, one.profile, law),
                measures,
                duties);
        List<Finding> findings = new ArrayList<>();
        Comparison comparison = new Comparison(one.scenario, sheet, findings);
        String ending = "." + one.scenario.subject();
        if (one.scenario.duty()) {
            duties.stream().filter(d -> d.id().endsWith(ending)).forEach(comparison::with);
        } else {
            measures.stream().filter(m -> m.id().endsWith(ending)).forEach(comparison::with);
        }
        return findings;
    }

    private static Outcome[] outcomes(RuleSheet sheet, Profile profile, Law law) {
        Outcome[] outcomes = new Outcome[sheet.rules().size()];
        Kleene kleene = new Kleene(profile, law, term -> sheet.found(term, outcomes));
        sheet.terms().values().forEach(defining -> defining.forEach(rule -> decide(rule, kleene, outcomes)));
        sheet.rules().stream()
                .filter(rule -> outcomes[rule.index()] == null)
                .forEach(rule -> decide(rule, kleene, outcomes));
        return outcomes;
    }

    private static void decide(ClauseRule rule, Kleene kleene, Outcome[] outcomes) {
        outcomes[rule.index()] = kleene.evaluate(rule.condition(), null);
    }
}
