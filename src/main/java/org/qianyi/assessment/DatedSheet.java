package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Duty;
import org.qianyi.policy.Measure;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** One document on one day, with everything about it that does not depend on the applicant worked out. */
final class DatedSheet {

    private final RuleSheet sheet;
    private final RuleLibrary.Compiled compiled;
    private final Law law;
    private final Explanation explanation;
    private final boolean inForce;
    private final List<MeasureSheet> measures = new ArrayList<>();
    private final List<DutySheet> duties = new ArrayList<>();

    private record MeasureSheet(
            Measure measure,
            List<ClauseRule> rules,
            List<Assessment.ClauseReference> clauses,
            List<String> sources,
            List<Text> readings,
            @Nullable Text outOfForce) {}

    private record DutySheet(
            Duty duty,
            List<ClauseRule> rules,
            List<Assessment.ClauseReference> clauses,
            List<String> sources,
            @Nullable Text outOfForce) {}

    DatedSheet(RuleLibrary.Compiled compiled, LocalDate asOf, ValueText words) {
        this.sheet = compiled.sheet();
        this.compiled = compiled;
        this.law = Law.of(sheet.document(), asOf);
        this.explanation = new Explanation(sheet, law, words);
        PolicyDocument document = sheet.document();
        for (Measure measure : document.measures().values()) {
            List<ClauseRule> rules = rulesOf(measure.name());
            List<Clause> clauses = clausesOf(rules);
            measures.add(new MeasureSheet(
                    measure,
                    rules,
                    references(clauses),
                    sources(clauses),
                    document.readings().stream()
                            .filter(r -> clauses.stream().anyMatch(c -> c.id().equals(r.clause())))
                            .map(r -> r.text())
                            .toList(),
                    outOfForce(measure.valid(), asOf)));
        }
        for (Duty duty : document.duties().values()) {
            List<ClauseRule> rules = rulesOf(duty.name());
            List<Clause> clauses = clausesOf(rules);
            duties.add(
                    new DutySheet(duty, rules, references(clauses), sources(clauses), outOfForce(duty.valid(), asOf)));
        }
        this.inForce = measures.stream().anyMatch(m -> m.outOfForce == null)
                || duties.stream().anyMatch(d -> d.outOfForce == null);
    }

    private List<ClauseRule> rulesOf(String name) {
        return sheet.rules().stream()
                .filter(r ->
                        r.kind() != ClauseRule.Kind.DEFINITION && r.targets().contains(name))
                .toList();
    }

    private List<Clause> clausesOf(List<ClauseRule> rules) {
        return sheet.document().clauses().values().stream()
                .filter(clause -> rules.stream().anyMatch(r -> r.clause().equals(clause.id())))
                .toList();
    }

    private List<Assessment.ClauseReference> references(List<Clause> clauses) {
        PolicyDocument document = sheet.document();
        return clauses.stream()
                .map(clause -> new Assessment.ClauseReference(
                        clause.id(),
                        document.title(),
                        document.number(),
                        clause.locator(),
                        document.url(),
                        clause.summary()))
                .toList();
    }

    private static List<String> sources(List<Clause> clauses) {
        return clauses.stream().flatMap(c -> c.sources().stream()).distinct().toList();
    }

    private static @Nullable Text outOfForce(Validity valid, LocalDate asOf) {
        LocalDate from = valid.from();
        LocalDate until = valid.until();
        if (from != null && asOf.isBefore(from)) {
            return new Text("自 " + from + " 起施行,测算日期在此之前。", "In force from " + from + "; the as-of date lies before.");
        }
        if (until != null && asOf.isAfter(until)) {
            return new Text("已于 " + until + " 到期。", "Ended on " + until + ".");
        }
        return null;
    }

    RuleLibrary.Compiled compiled() {
        return compiled;
    }

    /** The figures of the day; null if nothing of the document can apply to the profile, so that its rules need not fire. */
    @Nullable
    Law lawFor(Profile profile) {
        return inForce && covers(profile) ? law : null;
    }

    private boolean covers(Profile profile) {
        String division = profile.destination().division();
        return division != null && sheet.document().covers(division);
    }

    /**
     * Answers every measure and duty of the document.
     *
     * @param outcomes what became of its rules; null if they did not fire
     */
    void answer(
            Profile profile,
            Outcome @Nullable [] outcomes,
            List<Assessment.MeasureResult> measureResults,
            List<Assessment.DutyResult> dutyResults) {
        if (outcomes == null) {
            Text elsewhere = covers(profile)
                    ? null
                    : new Text("转入地不在本文件适用的地区。", "The destination lies outside the area the document covers.");
            measures.forEach(m -> measureResults.add(notApplicable(m, elsewhere)));
            duties.forEach(d -> dutyResults.add(notApplicable(d, elsewhere)));
            return;
        }
        Kleene answers = new Kleene(profile, law, terms(outcomes));
        measures.forEach(
                m -> measureResults.add(m.outOfForce != null ? notApplicable(m, null) : answer(m, outcomes, answers)));
        duties.forEach(
                d -> dutyResults.add(d.outOfForce != null ? notApplicable(d, null) : answer(d, outcomes, answers)));
    }

    private Map<String, Outcome> terms(Outcome[] outcomes) {
        Map<String, Outcome> terms = new HashMap<>();
        sheet.terms()
                .forEach((term, definitions) -> terms.put(
                        term,
                        Outcome.any(definitions.stream()
                                .map(d -> outcomes[d.index()])
                                .toList())));
        return terms;
    }

    private Assessment.MeasureResult notApplicable(MeasureSheet m, @Nullable Text elsewhere) {
        Text why = elsewhere != null ? elsewhere : m.outOfForce;
        return result(m, Verdict.NOT_APPLICABLE, null, List.of(), List.of(), why, why);
    }

    private Assessment.DutyResult notApplicable(DutySheet d, @Nullable Text elsewhere) {
        return result(d, "NOT_APPLICABLE", List.of(), List.of(), elsewhere != null ? elsewhere : d.outOfForce);
    }

    private Assessment.DutyResult answer(DutySheet d, Outcome[] outcomes, Kleene answers) {
        Outcome applies = Outcome.any(d.rules.stream()
                .filter(r -> r.kind() == ClauseRule.Kind.OBLIGATION)
                .map(r -> outcomes[r.index()])
                .toList());
        return result(
                d,
                applies.name(),
                conditions(d.rules, outcomes, answers.profile()),
                applies == Outcome.UNKNOWN ? missing(d.rules, outcomes, answers) : List.of(),
                null);
    }

    private Assessment.MeasureResult answer(MeasureSheet m, Outcome[] outcomes, Kleene answers) {
        Verdict verdict = Verdicts.of(m.rules, outcomes);
        Amount amount = null;
        if (verdict != Verdict.NOT_ELIGIBLE) {
            amount = Amounts.of(m.rules, outcomes, answers);
        }
        List<ClauseRule> open = m.rules.stream()
                .filter(r -> r.kind() == ClauseRule.Kind.REQUIREMENT
                        || r.kind() == ClauseRule.Kind.EXCLUSION
                        || r.kind() == ClauseRule.Kind.AMOUNT)
                .toList();
        List<String> missing = verdict == Verdict.NOT_ELIGIBLE ? List.of() : missing(open, outcomes, answers);
        return result(
                m,
                verdict,
                amount,
                conditions(m.rules, outcomes, answers.profile()),
                missing,
                notSelected(verdict, amount),
                null);
    }

    private static @Nullable Text notSelected(Verdict verdict, @Nullable Amount amount) {
        if (verdict == Verdict.NOT_ELIGIBLE) {
            return new Text("不符合条件。", "Not eligible.");
        }
        if (amount == null) {
            return new Text("没有适用的金额条款。", "No clause on amounts applies.");
        }
        if (!amount.quantified()) {
            return new Text("没有公布的金额,不计入合计。", "No published sum; not part of the total.");
        }
        if (amount.confidence() == Confidence.UNIDENTIFIED) {
            return new Text(
                    "金额的出处文件未查明,不计入合计。", "The document behind the figure is not identified; not part of the total.");
        }
        return null;
    }

    private List<Assessment.ConditionResult> conditions(List<ClauseRule> rules, Outcome[] outcomes, Profile profile) {
        List<Assessment.ConditionResult> results = new ArrayList<>(rules.size());
        for (ClauseRule rule : rules) {
            results.add(new Assessment.ConditionResult(
                    rule.name(),
                    rule.kind(),
                    rule.text(),
                    outcomes[rule.index()],
                    explanation.facts(rule, profile),
                    rule.clause(),
                    rule.oneOf(),
                    rule.discretion()));
        }
        return results;
    }

    private List<String> missing(List<ClauseRule> rules, Outcome[] outcomes, Kleene answers) {
        Set<String> fields = new LinkedHashSet<>();
        Missing missing = new Missing(sheet, answers, fields);
        for (ClauseRule rule : rules) {
            if (outcomes[rule.index()] == Outcome.UNKNOWN && !Verdicts.settledByGroup(rule, rules, outcomes)) {
                missing.collect(rule.condition());
            }
        }
        return List.copyOf(fields);
    }

    private Assessment.MeasureResult result(
            MeasureSheet m,
            Verdict verdict,
            @Nullable Amount amount,
            List<Assessment.ConditionResult> conditions,
            List<String> missing,
            @Nullable Text notSelectedBecause,
            @Nullable Text notApplicableBecause) {
        Measure measure = m.measure;
        Text department = measure.department();
        return new Assessment.MeasureResult(
                measure.id(),
                measure.title(),
                measure.area(),
                sheet.document().policy(),
                sheet.document().folder(),
                m.sources,
                m.clauses,
                verdict,
                notSelectedBecause == null,
                notSelectedBecause,
                amount,
                conditions,
                missing,
                null,
                department == null ? null : department.zh(),
                department == null ? null : department.en(),
                measure.materials().stream().map(Text::zh).toList(),
                measure.materials().stream().map(Text::en).toList(),
                measure.window(),
                measure.note(),
                m.readings,
                notApplicableBecause);
    }

    private Assessment.DutyResult result(
            DutySheet d,
            String applies,
            List<Assessment.ConditionResult> conditions,
            List<String> missing,
            @Nullable Text notApplicableBecause) {
        return new Assessment.DutyResult(
                d.duty.id(),
                d.duty.title(),
                d.duty.area(),
                sheet.document().policy(),
                sheet.document().folder(),
                d.sources,
                d.clauses,
                applies,
                conditions,
                missing,
                notApplicableBecause);
    }
}
