package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.qianyi.policy.Scenario;
import org.qianyi.policy.ScenarioReader;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;

/** Runs the scenarios beside the rules: what they expect and do not get becomes a finding. */
public final class ScenarioRunner {

    private final ScenarioProfile profiles;
    private final Assessor assessor;

    public ScenarioRunner(FieldCatalogue catalogue, ReferenceData reference) {
        this.profiles = new ScenarioProfile(catalogue, new ProfileReader(catalogue, reference));
        this.assessor = new Assessor(catalogue, reference);
    }

    /** Everything that differs, for the named documents. */
    public List<Finding> run(RuleFolder folder, RuleLibrary library, Set<String> documents) {
        List<Finding> findings = new ArrayList<>();
        for (RuleLibrary.Compiled compiled : library.documents()) {
            String document = compiled.sheet().document().folder();
            if (documents.contains(document)) {
                RuleLibrary alone = new RuleLibrary(library.sha256() + "/" + document, List.of(compiled));
                List<Scenario> scenarios = ScenarioReader.read(folder, document, findings);
                uncovered(compiled.sheet().document(), scenarios, findings);
                scenarios.forEach(scenario -> run(scenario, alone, findings));
            }
        }
        return findings.stream().sorted().distinct().toList();
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
                document.folder() + "/policy.yaml",
                position,
                "no-scenario",
                "“" + name + "”没有用例。请在 scenarios/" + name + ".yaml 里至少写一个符合的和一个不符合的。",
                "\"" + name
                        + "\" has no scenario. Write at least one that qualifies and one that does not in scenarios/"
                        + name + ".yaml.");
    }

    private void run(Scenario scenario, RuleLibrary library, List<Finding> findings) {
        Reading reading = profiles.read(scenario);
        if (reading.profile() == null) {
            reading.problems()
                    .forEach(problem -> report(
                            scenario,
                            findings,
                            "bad-scenario",
                            problem.field() + "：" + problem.message().zh(),
                            problem.field() + ": " + problem.message().en()));
            return;
        }
        Assessment assessment = assessor.assess(reading.profile(), library, scenario.asOf());
        Optional<Assessment.MeasureResult> measure = assessment.measures().stream()
                .filter(m -> m.id().endsWith("." + scenario.subject()))
                .findFirst();
        Optional<Assessment.DutyResult> duty = assessment.duties().stream()
                .filter(d -> d.id().endsWith("." + scenario.subject()))
                .findFirst();
        if (measure.isPresent()) {
            compare(scenario, measure.get(), findings);
        } else if (duty.isPresent()) {
            compare(scenario, duty.get(), findings);
        } else {
            report(
                    scenario,
                    findings,
                    "unknown-measure",
                    "没有措施或义务 " + scenario.subject() + "。",
                    "There is no measure or duty " + scenario.subject() + ".");
        }
    }

    private static void compare(Scenario scenario, Assessment.MeasureResult got, List<Finding> findings) {
        Scenario.Expectation expect = scenario.expect();
        differ(scenario, findings, "verdict", expect.verdict(), got.verdict().name());
        if (expect.amount() != null) {
            compare(scenario, expect.amount(), got.amount(), findings);
        }
        compareRules(scenario, got.conditions(), got.missing(), findings);
    }

    private static void compare(Scenario scenario, Assessment.DutyResult got, List<Finding> findings) {
        String applies = got.applies().equals("NOT_MET") ? "UNMET" : got.applies();
        differ(scenario, findings, "applies", scenario.expect().applies(), applies);
        compareRules(scenario, got.conditions(), got.missing(), findings);
    }

    private static void compareRules(
            Scenario scenario,
            List<Assessment.ConditionResult> conditions,
            List<String> missing,
            List<Finding> findings) {
        Scenario.Expectation expect = scenario.expect();
        compareRules(scenario, "met", expect.met(), Outcome.MET, conditions, findings);
        compareRules(scenario, "unmet", expect.unmet(), Outcome.NOT_MET, conditions, findings);
        compareRules(scenario, "unknown", expect.unknown(), Outcome.UNKNOWN, conditions, findings);
        if (expect.missing() != null) {
            differ(
                    scenario,
                    findings,
                    "missing",
                    new TreeSet<>(expect.missing()).toString(),
                    new TreeSet<>(missing).toString());
        }
    }

    private static void compareRules(
            Scenario scenario,
            String key,
            List<String> rules,
            Outcome wanted,
            List<Assessment.ConditionResult> conditions,
            List<Finding> findings) {
        for (String rule : rules) {
            String outcome = conditions.stream()
                    .filter(c -> c.rule().equals(rule))
                    .map(c -> c.outcome().name())
                    .collect(Collectors.joining(","));
            if (outcome.isEmpty()) {
                report(scenario, findings, "unknown-rule", "没有规则“" + rule + "”。", "There is no rule \"" + rule + "\".");
            } else {
                differ(scenario, findings, key + " " + rule, wanted.name(), outcome);
            }
        }
    }

    private static void compare(
            Scenario scenario, Scenario.ExpectedAmount expected, @Nullable Amount got, List<Finding> findings) {
        if (expected.none()) {
            differ(scenario, findings, "amount", "null", got == null ? "null" : "" + got.min() + ".." + got.max());
            return;
        }
        if (got == null) {
            differ(scenario, findings, "amount", "not null", "null");
            return;
        }
        number(scenario, findings, "amount.min", expected.min(), got.min());
        number(scenario, findings, "amount.max", expected.max(), got.max());
        if (expected.unbounded()) {
            differ(scenario, findings, "amount.max", "null", String.valueOf(got.max()));
        }
        differ(scenario, findings, "amount.unit", expected.unit(), String.valueOf(got.unit()));
        differ(scenario, findings, "amount.basis", expected.basis(), got.basis().name());
        differ(scenario, findings, "amount.confidence", expected.confidence(), String.valueOf(got.confidence()));
    }

    private static void number(
            Scenario scenario,
            List<Finding> findings,
            String what,
            @Nullable BigDecimal wanted,
            @Nullable BigDecimal got) {
        if (wanted != null && (got == null || wanted.compareTo(got) != 0)) {
            differ(scenario, findings, what, wanted.toPlainString(), got == null ? "null" : got.toPlainString());
        }
    }

    private static void differ(
            Scenario scenario, List<Finding> findings, String what, @Nullable String wanted, String got) {
        if (wanted != null && !wanted.equals(got)) {
            report(
                    scenario,
                    findings,
                    "scenario-differs",
                    "用例“%s”：%s 应为 %s，实际是 %s。如果本来就要改成这样，请一并改用例，或者给新数值另写一个施行日期。"
                            .formatted(scenario.title().zh(), what, wanted, got),
                    "Scenario \"%s\": %s should be %s but is %s. If the change is meant, change the scenario too, or give the new figure a day of its own."
                            .formatted(scenario.title().en(), what, wanted, got));
        }
    }

    private static void report(Scenario scenario, List<Finding> findings, String code, String zh, String en) {
        findings.add(Finding.at(scenario.file(), scenario.position(), code, zh, en));
    }
}
