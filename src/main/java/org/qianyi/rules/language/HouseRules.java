package org.qianyi.rules.language;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Measure;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;

/** What must hold for a document as a whole. */
final class HouseRules {

    private static final int MAX_LAYERS = 24;

    private final PolicyDocument document;
    private final List<ClauseRule> rules;
    private final List<TermUse> uses;
    private final List<Finding> findings;

    HouseRules(PolicyDocument document, List<ClauseRule> rules, List<TermUse> uses, List<Finding> findings) {
        this.document = document;
        this.rules = rules;
        this.uses = uses;
        this.findings = findings;
    }

    /**
     * Checks, and gives the terms in an order in which none needs a later one.
     *
     * @param complete whether all rules could be read; if not, nothing is said about what seems to be missing
     */
    Map<String, List<ClauseRule>> check(boolean complete) {
        Map<String, List<ClauseRule>> definitions = SheetReader.group(
                rules.stream()
                        .filter(r -> r.kind() == ClauseRule.Kind.DEFINITION)
                        .toList(),
                r -> r.targets().get(0));
        if (complete) {
            checkTerms(definitions);
            checkClauses();
            checkParameters();
            checkMeasures();
            checkAlternatives();
            checkOverrides();
            checkSources();
        }
        return inOrder(definitions);
    }

    private void report(String file, Position position, String code, String zh, String en) {
        findings.add(Finding.at(file, position, code, zh, en));
    }

    private void checkTerms(Map<String, List<ClauseRule>> definitions) {
        List<TermUse> unknown = uses.stream()
                .filter(use -> !definitions.containsKey(use.term()))
                .toList();
        unknown.forEach(use -> report(
                use.file(),
                use.position(),
                "unknown-term",
                "没有定义术语“" + use.term() + "”" + Nearest.hintZh(use.term(), definitions.keySet())
                        + "术语由 @defines( \"…\" ) 规则定义。",
                "The term \"" + use.term() + "\" is not defined" + Nearest.hintEn(use.term(), definitions.keySet())
                        + " A rule with @defines( \"…\" ) defines a term."));
        if (!unknown.isEmpty()) {
            return; // a term that seems unused may be the one that was misspelt
        }
        Set<String> used = uses.stream().map(TermUse::term).collect(Collectors.toSet());
        definitions.forEach((term, defining) -> {
            if (!used.contains(term)) {
                report(
                        defining.get(0).file(),
                        defining.get(0).position(),
                        "unused-term",
                        "术语“" + term + "”没有规则使用，请删去它，或用 Term( name == \"…\" ) 引用。",
                        "No rule uses the term \"" + term + "\"; delete it, or use it by Term( name == \"…\" ).");
            }
        });
    }

    private static Stream<String> needed(ClauseRule rule) {
        Stream<Condition> conditions = rule.condition().tree();
        return conditions.filter(Condition.Defined.class::isInstance).map(c -> ((Condition.Defined) c).term());
    }

    private Map<String, List<ClauseRule>> inOrder(Map<String, List<ClauseRule>> definitions) {
        Map<String, List<ClauseRule>> ordered = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        definitions.keySet().forEach(term -> visit(term, definitions, ordered, path));
        return ordered;
    }

    private void visit(
            String term,
            Map<String, List<ClauseRule>> definitions,
            Map<String, List<ClauseRule>> ordered,
            Deque<String> path) {
        List<ClauseRule> defining = definitions.get(term);
        if (defining == null || ordered.containsKey(term)) {
            return;
        }
        if (path.size() > MAX_LAYERS) {
            report(
                    defining.get(0).file(),
                    defining.get(0).position(),
                    "too-deep",
                    "术语“" + term + "”经过太多层术语才说清，请减少层数。",
                    "The term \"" + term + "\" rests on too many layers of terms; use fewer.");
            return;
        }
        if (path.contains(term)) {
            report(
                    defining.get(0).file(),
                    defining.get(0).position(),
                    "circular-term",
                    "术语“" + term + "”绕了一圈又用到自己，请改掉其中一条定义。",
                    "The term \"" + term + "\" comes back to itself; change one of the definitions.");
            return;
        }
        path.push(term);
        defining.stream().flatMap(HouseRules::needed).forEach(t -> visit(t, definitions, ordered, path));
        path.pop();
        ordered.put(term, defining);
    }

    private void checkClauses() {
        Set<String> cited = rules.stream().map(ClauseRule::clause).collect(Collectors.toSet());
        for (Clause clause : document.clauses().values()) {
            if (!cited.contains(clause.id())) {
                report(
                        document.policyFile(),
                        clause.position(),
                        "clause-without-rule",
                        "条款 " + clause.id() + " 没有规则。请写规则，或把它的 sources 移到 set-aside 并说明理由。",
                        "No rule carries clause " + clause.id()
                                + ". Write one, or move its sources to set-aside with a reason.");
            }
            if (clause.sources().isEmpty()) {
                report(
                        document.policyFile(),
                        clause.position(),
                        "no-source",
                        "条款 " + clause.id() + " 没有写 sources：请列出它承载的条目编号。",
                        "Clause " + clause.id() + " names no sources: list the rows it carries.");
            }
        }
    }

    private void checkParameters() {
        Set<String> read = new LinkedHashSet<>();
        for (ClauseRule rule : rules) {
            Stream.concat(
                            rule.condition()
                                    .tree()
                                    .flatMap(c -> c.operands().stream())
                                    .flatMap(Operand::parts),
                            Stream.ofNullable(rule.grant()).flatMap(Grant::operands))
                    .forEach(operand -> {
                        if (operand instanceof Operand.Figure figure) {
                            read.add(figure.parameter().key());
                        }
                    });
        }
        document.parameters().values().stream()
                .filter(p -> !read.contains(p.key()))
                .forEach(p -> report(
                        document.parametersFile(),
                        p.position(),
                        "unused-parameter",
                        "参数 " + p.key() + " 没有规则使用，请在规则里引用，或删去。",
                        "No rule reads the parameter " + p.key() + "; use it in a rule, or delete it."));
    }

    private void checkMeasures() {
        document.measures().values().forEach(this::checkUnits);
        for (Measure measure : document.measures().values()) {
            boolean carried = rules.stream()
                    .anyMatch(r -> r.targets().contains(measure.name())
                            && (r.kind() == ClauseRule.Kind.REQUIREMENT || r.kind() == ClauseRule.Kind.AMOUNT));
            if (!carried) {
                report(
                        document.policyFile(),
                        measure.position(),
                        "empty-measure",
                        "措施 " + measure.name() + " 既没有条件规则也没有金额规则，请补写，或删去这项措施。",
                        "The measure " + measure.name()
                                + " has neither a requirement nor an amount; write one, or delete the measure.");
            }
        }
        document.duties().values().stream()
                .filter(duty -> rules.stream()
                        .noneMatch(r -> r.kind() == ClauseRule.Kind.OBLIGATION
                                && r.targets().contains(duty.name())))
                .forEach(duty -> report(
                        document.policyFile(),
                        duty.position(),
                        "empty-measure",
                        "义务 " + duty.name() + " 没有 @obligation 规则，请补写，或删去这项义务。",
                        "The duty " + duty.name() + " has no @obligation rule; write one, or delete the duty."));
    }

    /** What comes once and what comes every year cannot be added or compared. */
    private void checkUnits(Measure measure) {
        List<ClauseRule> yearly = amounts(measure, true);
        if (!yearly.isEmpty() && !amounts(measure, false).isEmpty()) {
            report(
                    yearly.get(0).file(),
                    yearly.get(0).position(),
                    "mixed-units",
                    "同一项措施的金额，有的一次性、有的每年（perYear），不能放在一起，请分成两项措施。",
                    "Some amounts of this measure come once and others every year (perYear); make two measures of them.");
        }
    }

    private List<ClauseRule> amounts(Measure measure, boolean perYear) {
        return rules.stream()
                .filter(r -> r.targets().contains(measure.name()))
                .filter(r ->
                        r.grant() != null && r.grant().hasFigure() && r.grant().perYear() == perYear)
                .toList();
    }

    /** One of several that is met for everybody would make the others meaningless. */
    private void checkAlternatives() {
        rules.stream()
                .filter(rule -> rule.oneOf() != null)
                .filter(ClauseRule::unconditional)
                .forEach(rule -> report(
                        rule.file(),
                        rule.position(),
                        "always-met",
                        "@oneOf 是几条满足一条即可，这一条没有写条件，人人都满足，同组其他条件就没有意义了。请写出条件，或改用 @notice。",
                        "Of an @oneOf group one suffices; this rule has no condition, so everybody meets it and the others "
                                + "mean nothing. Write its condition, or make it a @notice."));
    }

    /** Of two amounts that put each other out of play, neither would count. */
    private void checkOverrides() {
        for (ClauseRule rule : rules) {
            String clause = rule.overrides();
            if (clause == null) {
                continue;
            }
            List<ClauseRule> overridden = overriddenBy(rule);
            if (overridden.isEmpty()) {
                report(
                        rule.file(),
                        rule.position(),
                        "overrides-nothing",
                        "@overrides( \"" + clause + "\" ) 不起作用：同一项措施里没有别的 @amount 规则依据条款 " + clause
                                + "。请写要让位的那条规则的条款，或删去 @overrides。",
                        "@overrides( \"" + clause
                                + "\" ) does nothing: no other @amount rule of the measure rests on clause " + clause
                                + ". Name the clause of the rule that is to give way, or delete @overrides.");
            }
            overridden.stream()
                    .filter(other -> other.index() > rule.index())
                    .filter(other -> overriddenBy(other).contains(rule))
                    .forEach(other -> report(
                            rule.file(),
                            rule.position(),
                            "mutual-overrides",
                            "这条规则和“" + other.text().zh() + "”用 @overrides 互相让对方不计，都符合时两条都不算，就没有金额了。请只留一条的 @overrides。",
                            "This rule and \"" + other.text().en()
                                    + "\" put each other out of play by @overrides, so where both are met neither counts and no sum is left. "
                                    + "Keep @overrides on one of them."));
        }
    }

    private List<ClauseRule> overriddenBy(ClauseRule rule) {
        return rules.stream()
                .filter(other -> other.kind() == ClauseRule.Kind.AMOUNT && other.index() != rule.index())
                .filter(other -> other.clause().equals(rule.overrides()))
                .filter(other -> !Collections.disjoint(other.targets(), rule.targets()))
                .toList();
    }

    private void checkSources() {
        Map<String, String> seen = new HashMap<>();
        document.setAside().forEach(aside -> aside.sources().forEach(row -> seen.put(row, "set-aside")));
        for (Clause clause : document.clauses().values()) {
            for (String row : clause.sources()) {
                if ("set-aside".equals(seen.get(row))) {
                    report(
                            document.policyFile(),
                            clause.position(),
                            "source-twice",
                            row + " 既有条款承载，又列在 set-aside，请只留一处。",
                            row + " is carried by a clause and set aside as well; keep one.");
                }
            }
        }
    }
}
