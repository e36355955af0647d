package org.qianyi.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Worded;
import org.qianyi.plan.Differences.Edit;
import org.qianyi.plan.Differences.FigureDifference;
import org.qianyi.plan.Differences.FigureValue;
import org.qianyi.plan.Differences.RuleDifference;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.RuleSheet;

/** What two texts of the law, each on its day, say differently of one measure or duty. */
final class LawDifferences {

    /**
     * The rules of one measure or duty, with those of the terms they use, and the keys of the figures they read.
     *
     * @param fields paths of the answers they look at
     */
    private record Part(
            RuleSheet sheet, LocalDate asOf, Map<String, ClauseRule> rules, Set<String> figures, Set<String> fields) {}

    private final Worded words;
    private final Map<String, Part> before;
    private final Map<String, Part> after;

    LawDifferences(Worded words, RuleLibrary before, LocalDate dayBefore, RuleLibrary after, LocalDate dayAfter) {
        this.words = words;
        this.before = parts(before, dayBefore);
        this.after = parts(after, dayAfter);
    }

    private static Map<String, Part> parts(RuleLibrary library, LocalDate asOf) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RuleLibrary.Compiled compiled : library.documents()) {
            PolicyDocument document = compiled.sheet().document();
            Stream.concat(document.measures().keySet().stream(), document.duties().keySet().stream())
                    .forEach(name -> parts.put(document.policy() + "." + name, part(compiled.sheet(), name, asOf)));
        }
        return parts;
    }

    private static Part part(RuleSheet sheet, String name, LocalDate asOf) {
        Map<String, ClauseRule> rules = new LinkedHashMap<>();
        Set<String> terms = new HashSet<>();
        sheet.rules().stream()
                .filter(rule -> rule.kind() != ClauseRule.Kind.DEFINITION
                        && rule.targets().contains(name))
                .forEach(rule -> add(rule, sheet, rules, terms));
        Set<String> figures = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        rules.values().forEach(rule -> operands(rule).forEach(operand -> {
            if (operand instanceof Operand.Figure figure) {
                figures.add(figure.parameter().key());
            } else if (operand instanceof Operand.Answer answer) {
                fields.add(answer.field().source());
            }
        }));
        return new Part(sheet, asOf, rules, figures, fields);
    }

    private static void add(ClauseRule rule, RuleSheet sheet, Map<String, ClauseRule> rules, Set<String> terms) {
        rules.put(rule.name(), rule);
        rule.condition().tree().forEach(condition -> {
            if (condition instanceof Condition.Defined defined && terms.add(defined.term())) {
                sheet.terms().getOrDefault(defined.term(), List.of()).forEach(term -> add(term, sheet, rules, terms));
            }
        });
    }

    private static Stream<Operand> operands(ClauseRule rule) {
        return Stream.concat(
                rule.condition().tree().flatMap(condition -> condition.operands().stream()
                        .flatMap(Operand::parts)),
                Stream.ofNullable(rule.grant()).flatMap(grant -> grant.operands()));
    }

    /** The answers its rules look at on either side, by the path of the field that is filled in. */
    Set<String> fields(String id) {
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(before, after)
                .map(side -> side.get(id))
                .filter(Objects::nonNull)
                .forEach(part -> fields.addAll(part.fields()));
        return fields;
    }

    /** Rules that came, went or were rewritten; none if one text does not have it at all. */
    List<RuleDifference> rules(String id) {
        Part had = before.get(id);
        Part has = after.get(id);
        if (had == null || has == null || had.sheet() == has.sheet()) {
            return List.of();
        }
        List<RuleDifference> found = new ArrayList<>();
        has.rules().forEach((name, rule) -> {
            ClauseRule old = had.rules().get(name);
            if (old == null) {
                found.add(rule(has, rule, Edit.ADDED));
            } else if (!RuleShape.of(old).equals(RuleShape.of(rule))) {
                found.add(rule(has, rule, Edit.REWRITTEN));
            }
        });
        had.rules().forEach((name, rule) -> {
            if (!has.rules().containsKey(name)) {
                found.add(rule(had, rule, Edit.REMOVED));
            }
        });
        return found;
    }

    private static RuleDifference rule(Part part, ClauseRule rule, Edit edit) {
        return new RuleDifference(
                rule.name(),
                rule.kind(),
                rule.text(),
                edit,
                Objects.requireNonNull(clause(part.sheet().document(), rule.clause()), rule.clause()));
    }

    private static Assessment.@Nullable ClauseReference clause(PolicyDocument document, @Nullable String id) {
        Clause clause = id == null ? null : document.clauses().get(id);
        return clause == null
                ? null
                : new Assessment.ClauseReference(
                        clause.id(),
                        document.title().zh(),
                        document.title().en(),
                        document.number(),
                        clause.locator(),
                        document.url(),
                        clause.summary());
    }

    /** Figures its rules read, on either side, that have another value; none if one text does not have it at all. */
    List<FigureDifference> figures(String id) {
        Part had = before.get(id);
        Part has = after.get(id);
        if (had == null || has == null) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(has.figures());
        keys.addAll(had.figures());
        List<FigureDifference> found = new ArrayList<>();
        for (String key : keys) {
            Parameter old = had.sheet().document().parameters().get(key);
            Parameter now = has.sheet().document().parameters().get(key);
            Parameter.Value was = value(old, had.asOf());
            Parameter.Value is = value(now, has.asOf());
            if (!same(was, is)) {
                Parameter named = Objects.requireNonNull(now == null ? old : now, key);
                found.add(new FigureDifference(
                        has.sheet().document().folder(),
                        key,
                        named.title(),
                        figure(old, had, was, is),
                        figure(now, has, is, was)));
            }
        }
        return found;
    }

    private static Parameter.@Nullable Value value(@Nullable Parameter parameter, LocalDate asOf) {
        return parameter == null
                ? null
                : parameter.on(asOf).map(Parameter.Dated::value).orElse(null);
    }

    private static boolean same(Parameter.@Nullable Value a, Parameter.@Nullable Value b) {
        if (a instanceof Parameter.Value.Number one && b instanceof Parameter.Value.Number other) {
            return one.number().compareTo(other.number()) == 0;
        }
        if (a instanceof Parameter.Value.Codes one && b instanceof Parameter.Value.Codes other) {
            return Set.copyOf(one.members()).equals(Set.copyOf(other.members()))
                    && Set.copyOf(one.maybe()).equals(Set.copyOf(other.maybe()));
        }
        return Objects.equals(a, b);
    }

    private @Nullable FigureValue figure(
            @Nullable Parameter parameter,
            Part part,
            Parameter.@Nullable Value value,
            Parameter.@Nullable Value other) {
        if (parameter == null || value == null) {
            return null;
        }
        Map.Entry<LocalDate, Parameter.Dated> entry = parameter.values().floorEntry(part.asOf());
        Parameter.Dated dated = entry.getValue();
        return new FigureValue(
                words.figure(parameter, value, other),
                entry.getKey(),
                dated.confidence(),
                clause(part.sheet().document(), dated.clause()),
                dated.source());
    }
}
