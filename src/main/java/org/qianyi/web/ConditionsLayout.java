package org.qianyi.web;

import java.util.ArrayList;
import java.util.List;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import tools.jackson.databind.JsonNode;

/** Lays out the conditions of a measure or duty: the applicant's values beside the required ones, and what decided. */
final class ConditionsLayout {

    private final FieldCatalogue catalogue;
    private final JsonNode answers;
    private final Words words;

    ConditionsLayout(FieldCatalogue catalogue, JsonNode answers, Words words) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.words = words;
    }

    /** Why the verdict is what it is, in one line. */
    String because(Assessment.MeasureResult m) {
        return switch (m.verdict()) {
            case ELIGIBLE -> "";
            case LIKELY -> words.say("result.because.discretion");
            case NEEDS_INFO -> open(m.missing());
            case NOT_ELIGIBLE -> m.nearMiss() == null ? against(m) : words.of(m.nearMiss());
            case NOT_APPLICABLE -> words.of(m.notApplicableBecause());
        };
    }

    private String against(Assessment.MeasureResult m) {
        Standing standing = new Standing(m.conditions());
        return standing.deciding().map(c -> against(c, standing)).orElse("");
    }

    String because(Assessment.DutyResult d) {
        if (d.notApplicableBecause() != null) {
            return words.of(d.notApplicableBecause());
        }
        return d.applies().equals(Outcome.UNKNOWN.name()) ? open(d.missing()) : "";
    }

    private String open(List<String> missing) {
        return missing.isEmpty() ? words.say("result.unsettled") : words.say("result.because.missing", missing.size());
    }

    private String against(Assessment.ConditionResult c, Standing standing) {
        if (c.kind() == ClauseRule.Kind.EXCLUSION) {
            return words.say("result.because.excluded", words.of(c.text()));
        }
        List<String> group = standing.group(c).map(one -> words.of(one.text())).toList();
        return group.size() == 1
                ? words.say("result.because.notMet", group.get(0))
                : words.say("result.because.noneMet", String.join(words.say("result.because.or"), group));
    }

    /** Without the clauses on amounts where there is nothing to be had: that they apply would mislead. */
    List<ResultPage.ConditionGroup> of(Assessment.MeasureResult m) {
        List<Assessment.ConditionResult> worthShowing = m.verdict() != Verdict.NOT_ELIGIBLE
                ? m.conditions()
                : m.conditions().stream()
                        .filter(c -> c.kind() != ClauseRule.Kind.AMOUNT)
                        .toList();
        return groups(m.id(), worthShowing, m.missing(), m.clauses());
    }

    List<ResultPage.ConditionGroup> of(Assessment.DutyResult d) {
        return groups(d.id(), d.conditions(), d.missing(), d.clauses());
    }

    private List<ResultPage.ConditionGroup> groups(
            String owner,
            List<Assessment.ConditionResult> conditions,
            List<String> missing,
            List<Assessment.ClauseReference> clauses) {
        Standing standing = new Standing(conditions);
        List<ResultPage.ConditionGroup> groups = new ArrayList<>();
        for (ClauseRule.Kind kind : ClauseRule.Kind.values()) {
            List<ResultPage.Condition> own = conditions.stream()
                    .filter(c -> c.kind() == kind)
                    .map(c -> condition(owner, c, standing.of(c), missing, clauses))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new ResultPage.ConditionGroup(kind.name(), own));
            }
        }
        return groups;
    }

    private ResultPage.Condition condition(
            String owner,
            Assessment.ConditionResult c,
            ResultPage.Good good,
            List<String> missing,
            List<Assessment.ClauseReference> clauses) {
        boolean unsettled =
                c.outcome() == Outcome.UNKNOWN && c.facts().stream().noneMatch(fact -> waits(fact, missing));
        return new ResultPage.Condition(
                words.of(c.text()),
                c.outcome().name(),
                good,
                c.oneOf() != null,
                c.discretion(),
                unsettled,
                c.facts().stream().map(this::fact).toList(),
                ResultPages.anchor(owner) + "-" + c.clause(),
                clauses.stream()
                        .filter(clause -> clause.id().equals(c.clause()))
                        .map(Assessment.ClauseReference::locator)
                        .findFirst()
                        .orElse(c.clause()));
    }

    /** Whether a fact waits for the applicant. What is not known of a park that is named waits for the law. */
    private boolean waits(Assessment.Fact fact, List<String> missing) {
        boolean ofNamedPark = !answers.at("/destination/park").isMissingNode()
                && catalogue
                        .find(fact.field())
                        .filter(field -> field.derived() && field.type() == FieldType.BOOLEAN)
                        .isPresent();
        return missing(fact.field(), missing) || (fact.actual() == null && !ofNamedPark);
    }

    private static boolean missing(String field, List<String> missing) {
        return missing.stream().map(path -> path.replaceAll("\\[[0-9]+]", "[]")).anyMatch(field::equals);
    }

    private ResultPage.Fact fact(Assessment.Fact fact) {
        return new ResultPage.Fact(
                words.of(fact.title()),
                words.of(fact.actualText()),
                fact.actual() != null,
                words.of(fact.requiredText()),
                words.attested(fact.confidence()));
    }
}
