package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final Text NOT_ELIGIBLE = new Text("不符合条件。", "Not eligible.");
    private static final Text NO_AMOUNT = new Text("没有适用的金额条款。", "No clause on amounts applies.");
    private static final Text NO_SUM = new Text("没有公布的金额，不计入合计。", "No published sum; not part of the total.");
    private static final Text NO_SOURCE =
            new Text("金额的出处文件未查明，不计入合计。", "The document behind the figure is not identified; not part of the total.");
    private static final Text ELSEWHERE =
            new Text("转入地不在本文件适用的地区。", "The destination lies outside the area the document covers.");

    private static final List<String> DIVISION = List.of("destination.division");

    private final RuleSheet sheet;
    private final String policy;
    private final RuleLibrary.Compiled compiled;
    private final Law law;
    private final Explanation explanation;
    private final boolean inForce;
    private final List<MeasureSheet> measures = new ArrayList<>();
    private final List<DutySheet> duties = new ArrayList<>();
    private final List<Assessment.MeasureResult> measuresElsewhere = new ArrayList<>();
    private final List<Assessment.DutyResult> dutiesElsewhere = new ArrayList<>();
    private final Assessment.@Nullable MeasureResult[] measuresOutOfForce;
    private final Assessment.@Nullable DutyResult[] dutiesOutOfForce;

    /**
     * One measure on the day.
     *
     * @param deciding the rules that bear on verdict and amount
     * @param outOfForce why it does not apply on the day; null if it does
     */
    private record MeasureSheet(
            Measure measure,
            List<ClauseRule> rules,
            List<ClauseRule> deciding,
            Verdicts verdicts,
            Amounts amounts,
            List<Assessment.ClauseReference> clauses,
            List<String> sources,
            List<Text> readings,
            List<String> materials,
            List<String> materialsEn,
            @Nullable Text outOfForce) {}

    private record DutySheet(
            Duty duty,
            List<ClauseRule> rules,
            List<ClauseRule> deciding,
            Verdicts verdicts,
            int[] obligations,
            List<Assessment.ClauseReference> clauses,
            List<String> sources,
            @Nullable Text outOfForce) {}

    DatedSheet(RuleLibrary.Compiled compiled, LocalDate asOf, ValueText words, ReadyAnswers ready) {
        this.sheet = compiled.sheet();
        this.policy = sheet.document().policy();
        this.compiled = compiled;
        this.law = Law.of(sheet.document(), asOf);
        this.explanation = new Explanation(sheet, law, words, ready);
        for (Measure measure : sheet.document().measures().values()) {
            measures.add(dated(measure, asOf));
        }
        for (Duty duty : sheet.document().duties().values()) {
            List<ClauseRule> rules = rulesOf(duty.name());
            List<Clause> clauses = clausesOf(rules);
            duties.add(new DutySheet(
                    duty,
                    rules,
                    rules.stream()
                            .filter(r -> r.kind() == ClauseRule.Kind.OBLIGATION)
                            .toList(),
                    new Verdicts(rules),
                    Verdicts.places(rules, r -> r.kind() == ClauseRule.Kind.OBLIGATION),
                    references(clauses),
                    sources(clauses),
                    outOfForce(duty.valid(), asOf)));
        }
        this.inForce = measures.stream().anyMatch(m -> m.outOfForce == null)
                || duties.stream().anyMatch(d -> d.outOfForce == null);
        measures.forEach(m -> measuresElsewhere.add(notApplicable(m, ELSEWHERE)));
        duties.forEach(d -> dutiesElsewhere.add(notApplicable(d, ELSEWHERE)));
        this.measuresOutOfForce = measures.stream()
                .map(m -> m.outOfForce == null ? null : notApplicable(m, m.outOfForce))
                .toArray(Assessment.MeasureResult[]::new);
        this.dutiesOutOfForce = duties.stream()
                .map(d -> d.outOfForce == null ? null : notApplicable(d, d.outOfForce))
                .toArray(Assessment.DutyResult[]::new);
    }

    private MeasureSheet dated(Measure measure, LocalDate asOf) {
        List<ClauseRule> rules = rulesOf(measure.name());
        List<Clause> clauses = clausesOf(rules);
        return new MeasureSheet(
                measure,
                rules,
                rules.stream()
                        .filter(r -> r.kind() == ClauseRule.Kind.REQUIREMENT
                                || r.kind() == ClauseRule.Kind.EXCLUSION
                                || r.kind() == ClauseRule.Kind.AMOUNT)
                        .toList(),
                new Verdicts(rules),
                new Amounts(rules, law),
                references(clauses),
                sources(clauses),
                sheet.document().readings().stream()
                        .filter(r -> clauses.stream().anyMatch(c -> c.id().equals(r.clause())))
                        .map(r -> r.text())
                        .toList(),
                measure.materials().stream().map(Text::zh).toList(),
                measure.materials().stream().map(Text::en).toList(),
                outOfForce(measure.valid(), asOf));
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
                        document.title().zh(),
                        document.title().en(),
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
            return new Text("自 " + from + " 起施行，测算日期在此之前。", "In force from " + from + "; the as-of date lies before.");
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
        return inForce && covered(profile) != Outcome.NOT_MET ? law : null;
    }

    /** Whether the destination lies where the document applies; unknown if it is not known closely enough. */
    private Outcome covered(Profile profile) {
        String division = profile.destination().division();
        if (division == null || sheet.document().coversPartOf(division)) {
            return division == null ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }
        return Outcome.of(sheet.document().covers(division));
    }

    /** What became of its rules, with the reading of the answers under which they did. */
    Decided decided(Profile profile, Outcome[] outcomes) {
        return new Decided(sheet, outcomes, new Kleene(profile, law, term -> sheet.found(term, outcomes)));
    }

    /**
     * Answers every measure and duty of the document.
     *
     * @param outcomes what became of its rules; empty if nothing of it can apply
     */
    void answer(
            Profile profile,
            Shown shown,
            Outcome[] outcomes,
            List<Assessment.MeasureResult> measureResults,
            List<Assessment.DutyResult> dutyResults) {
        Outcome covered = covered(profile);
        if (covered == Outcome.NOT_MET) {
            measureResults.addAll(measuresElsewhere);
            dutyResults.addAll(dutiesElsewhere);
            return;
        }
        Kleene answers = decided(profile, outcomes).answers();
        Facts facts = explanation.facts(shown);
        for (int i = 0; i < measures.size(); i++) {
            Assessment.MeasureResult ended = measuresOutOfForce[i];
            measureResults.add(
                    ended != null ? ended : answer(measures.get(i), covered, outcomes, answers, shown, facts));
        }
        for (int i = 0; i < duties.size(); i++) {
            Assessment.DutyResult ended = dutiesOutOfForce[i];
            dutyResults.add(ended != null ? ended : answer(duties.get(i), covered, outcomes, answers, facts));
        }
    }

    private Assessment.MeasureResult notApplicable(MeasureSheet m, @Nullable Text why) {
        return result(m, Verdict.NOT_APPLICABLE, null, List.of(), List.of(), why, why);
    }

    private Assessment.DutyResult notApplicable(DutySheet d, @Nullable Text why) {
        return result(d, "NOT_APPLICABLE", List.of(), List.of(), why);
    }

    private Assessment.DutyResult answer(
            DutySheet d, Outcome covered, Outcome[] outcomes, Kleene answers, Facts facts) {
        Outcome applies = Verdicts.any(d.obligations, outcomes).and(covered);
        return result(
                d,
                applies.name(),
                conditions(d.rules, outcomes, facts),
                applies == Outcome.UNKNOWN ? missing(d, covered, outcomes, answers) : List.of(),
                null);
    }

    private Assessment.MeasureResult answer(
            MeasureSheet m, Outcome covered, Outcome[] outcomes, Kleene answers, Shown shown, Facts facts) {
        Verdict here = m.verdicts.of(outcomes);
        boolean settled = here == Verdict.NOT_ELIGIBLE;
        Verdict verdict = covered == Outcome.UNKNOWN ? Verdict.NEEDS_INFO : here;
        Amount amount = settled ? null : m.amounts.of(outcomes, answers, shown);
        return result(
                m,
                verdict,
                amount,
                conditions(m.rules, outcomes, facts),
                settled ? where(covered) : missing(m, covered, outcomes, answers),
                notSelected(here, amount),
                null);
    }

    private static @Nullable Text notSelected(Verdict verdict, @Nullable Amount amount) {
        if (verdict == Verdict.NOT_ELIGIBLE) {
            return NOT_ELIGIBLE;
        }
        if (amount == null) {
            return NO_AMOUNT;
        }
        if (!amount.quantified()) {
            return NO_SUM;
        }
        if (amount.confidence() == Confidence.UNIDENTIFIED) {
            return NO_SOURCE;
        }
        return null;
    }

    private List<Assessment.ConditionResult> conditions(List<ClauseRule> rules, Outcome[] outcomes, Facts facts) {
        List<Assessment.ConditionResult> results = new ArrayList<>(rules.size());
        for (ClauseRule rule : rules) {
            results.add(explanation.condition(rule, outcomes[rule.index()], facts));
        }
        return results;
    }

    /** What would decide where the move goes, then the verdict, then what would narrow the amount. */
    private List<String> missing(MeasureSheet m, Outcome covered, Outcome[] outcomes, Kleene answers) {
        Missing missing = new Missing(sheet, answers);
        where(covered).forEach(missing::add);
        m.verdicts.open(m.deciding, outcomes).forEach(rule -> missing.collect(rule.condition()));
        m.amounts.missing(outcomes, missing);
        return missing.fields();
    }

    private List<String> missing(DutySheet d, Outcome covered, Outcome[] outcomes, Kleene answers) {
        Missing missing = new Missing(sheet, answers);
        where(covered).forEach(missing::add);
        d.verdicts.open(d.deciding, outcomes).forEach(rule -> missing.collect(rule.condition()));
        return missing.fields();
    }

    private static List<String> where(Outcome covered) {
        return covered == Outcome.UNKNOWN ? DIVISION : List.of();
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
                policy,
                sheet.document().folder(),
                m.sources,
                m.clauses,
                verdict,
                notSelectedBecause == null,
                notSelectedBecause,
                List.of(),
                amount,
                conditions,
                missing,
                null,
                department == null ? null : department.zh(),
                department == null ? null : department.en(),
                m.materials,
                m.materialsEn,
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
                policy,
                sheet.document().folder(),
                d.sources,
                d.clauses,
                applies,
                conditions,
                missing,
                notApplicableBecause);
    }
}
