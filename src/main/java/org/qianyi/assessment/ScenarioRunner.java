package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Interplay;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.qianyi.policy.Scenario;
import org.qianyi.policy.ScenarioReader;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Reading;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.engine.RuleLibrary;

/** Runs the scenarios beside the rules: what they expect and do not get becomes a finding. */
public final class ScenarioRunner {

    /** Most cases of a folder: three times those of today, a few seconds. */
    private static final int MOST_CASES = 10_000;

    private final ScenarioProfile profiles;
    private final Assessor assessor;

    public ScenarioRunner(FieldCatalogue catalogue, ReferenceData reference) {
        this.profiles = new ScenarioProfile(catalogue, reference);
        this.assessor = new Assessor(catalogue, reference);
    }

    /** A case that ran; a code and the name it stands for make the same profile. */
    private record Told(Position written, String file, Profile profile) {}

    /** What differs, for the named documents; {@link Finding#MOST} at most. */
    public List<Finding> run(RuleFolder folder, RuleLibrary library, Set<String> documents) {
        List<Finding> findings = new ArrayList<>();
        int cases = 0;
        for (RuleLibrary.Compiled compiled : library.documents()) {
            String document = compiled.sheet().document().folder();
            List<Finding> unread = new ArrayList<>();
            List<Scenario> scenarios = ScenarioReader.read(folder, document, unread);
            cases += scenarios.size();
            if (cases > MOST_CASES) {
                findings.add(tooMany(compiled.sheet().document()));
                break;
            }
            if (documents.contains(document) && findings.size() < Finding.MOST) {
                findings.addAll(unread);
                RuleLibrary alone =
                        new RuleLibrary(library.sha256() + "/" + document, List.of(compiled), Interplay.NONE);
                run(scenarios, compiled, alone, unread.isEmpty(), findings);
            }
        }
        return Finding.listed(findings);
    }

    private static Finding tooMany(PolicyDocument document) {
        return Finding.at(
                document.policyFile(),
                Position.START,
                "too-many-scenarios",
                "到这份文件为止，全部用例超过 " + MOST_CASES + " 个，检查会太慢。请删去重复的用例。",
                "Up to this document there are more than " + MOST_CASES
                        + " cases and checking would take too long. Delete those that repeat others.");
    }

    private void run(
            List<Scenario> scenarios,
            RuleLibrary.Compiled compiled,
            RuleLibrary alone,
            boolean allRead,
            List<Finding> findings) {
        PolicyDocument document = compiled.sheet().document();
        List<Scenario> unknown = scenarios.stream()
                .filter(scenario -> !subjects(document, scenario.duty()).contains(scenario.subject()))
                .toList();
        unknown.forEach(scenario -> findings.add(unknownSubject(scenario, document)));
        if (allRead && unknown.isEmpty()) { // what has no scenario may have it where something is wrong
            uncovered(document, scenarios, findings);
        }
        Set<Told> told = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (findings.size() >= Finding.MOST) {
                return;
            }
            if (subjects(document, scenario.duty()).contains(scenario.subject())) {
                run(scenario, compiled, alone, told, findings);
            }
        }
    }

    private static Set<String> subjects(PolicyDocument document, boolean duty) {
        return duty ? document.duties().keySet() : document.measures().keySet();
    }

    private static Finding unknownSubject(Scenario scenario, PolicyDocument document) {
        String name = scenario.subject();
        Set<String> known = subjects(document, scenario.duty());
        boolean other = subjects(document, !scenario.duty()).contains(name);
        String kindZh = scenario.duty() ? "义务" : "措施";
        String kindEn = scenario.duty() ? "duty" : "measure";
        String otherEn = scenario.duty() ? "measure" : "duty";
        return Finding.at(
                scenario.file(),
                scenario.subjectPosition(),
                "unknown-measure",
                "policy.yaml 里没有" + kindZh + " " + name
                        + (other
                                ? "，只有同名的" + (scenario.duty() ? "措施" : "义务") + "：请写 " + otherEn + ": " + name + "。"
                                : Nearest.hintZh(name, known)),
                "policy.yaml has no " + kindEn + " " + name
                        + (other
                                ? "; there is a " + otherEn + " of that name: write " + otherEn + ": " + name + "."
                                : Nearest.hintEn(name, known)));
    }

    /** What no scenario is about could be wrong without anybody noticing. */
    private static void uncovered(PolicyDocument document, List<Scenario> scenarios, List<Finding> findings) {
        Set<String> covered = scenarios.stream().map(Scenario::subject).collect(Collectors.toSet());
        document.measures().values().stream()
                .filter(measure -> !covered.contains(measure.name()))
                .forEach(measure -> findings.add(uncovered(document, measure.name(), measure.position())));
        document.duties().values().stream()
                .filter(duty -> !covered.contains(duty.name()))
                .forEach(duty -> findings.add(uncovered(document, duty.name(), duty.position())));
    }

    private static Finding uncovered(PolicyDocument document, String name, Position position) {
        return Finding.at(
                document.policyFile(),
                position,
                "no-scenario",
                "“" + name + "”没有用例。请在 scenarios/" + name + ".yaml 里至少写一个符合的和一个不符合的。",
                "\"" + name
                        + "\" has no scenario. Write at least one that qualifies and one that does not in scenarios/"
                        + name + ".yaml.");
    }

    private void run(
            Scenario scenario,
            RuleLibrary.Compiled compiled,
            RuleLibrary alone,
            Set<Told> told,
            List<Finding> findings) {
        Comparison comparison = new Comparison(scenario, compiled.sheet(), findings);
        if (!comparison.understood()) {
            return;
        }
        Reading reading = profiles.read(scenario);
        if (reading.profile() == null) {
            reading.problems()
                    .forEach(problem -> findings.add(Finding.at(
                            scenario.file(),
                            profiles.isField(problem.field())
                                    ? scenario.valuePosition(problem.field())
                                    : scenario.answerPosition(problem.field()),
                            "bad-scenario",
                            problem.field() + "：" + problem.message().zh(),
                            problem.field() + ": " + problem.message().en())));
            return;
        }
        if (!told.add(new Told(scenario.casePosition(), scenario.file(), reading.profile()))) {
            findings.add(Finding.at(
                    scenario.file(),
                    scenario.position(),
                    "bad-scenario",
                    "用例“" + scenario.title().zh() + "”和 each 下前面的一个是同一个值，是否漏了别的一项？",
                    "The case \"" + scenario.title().en()
                            + "\" has the same value as one before it under \"each\"; was another meant?"));
            return;
        }
        Assessment assessment = assessor.assess(reading.profile(), alone, scenario.asOf());
        String ending = "." + scenario.subject();
        Optional<Assessment.MeasureResult> measure = assessment.measures().stream()
                .filter(m -> m.id().endsWith(ending))
                .findFirst();
        Optional<Assessment.DutyResult> duty = assessment.duties().stream()
                .filter(d -> d.id().endsWith(ending))
                .findFirst();
        if (scenario.duty()) {
            duty.ifPresent(comparison::with);
        } else {
            measure.ifPresent(comparison::with);
        }
    }
}
