package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.NameUses;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Text;

/** Checks one rule against its document and the vocabulary. */
final class RuleChecker {

    private static final Set<String> OTHER_ANNOTATIONS =
            Set.of("clause", "en", "oneOf", "adds", "overrides", "discretion");
    private static final Set<String> BARE = Set.of("adds", "discretion");

    private final PolicyDocument document;
    private final Vocabulary vocabulary;
    private final List<TermUse> uses;
    private final NameUses names;
    private final List<Finding> findings;

    /**
     * @param uses where the terms it meets are added
     * @param names where the uses of clauses, measures and parameters are noted
     * @param findings where what is wrong is added
     */
    RuleChecker(
            PolicyDocument document,
            Vocabulary vocabulary,
            List<TermUse> uses,
            NameUses names,
            List<Finding> findings) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.uses = uses;
        this.names = names;
        this.findings = findings;
    }

    /** The rule; empty, with findings, if anything in it is wrong. */
    Optional<ClauseRule> check(String file, int index, Syntax.Rule rule) {
        int before = findings.size();
        Scope scope = new Scope(file, document, vocabulary, uses, names, findings);
        Map<String, Syntax.Annotation> annotations = annotations(rule, scope);
        Optional<ClauseRule.Kind> kind = kind(rule, annotations, scope);
        boolean amount = kind.filter(k -> k == ClauseRule.Kind.AMOUNT).isPresent();
        Condition condition = new ConditionChecker(scope, amount).check(rule.patterns());
        Grant grant = grant(rule, kind.orElse(null), scope);
        String clause = needed("clause", rule, annotations, scope);
        checkClause(clause, annotations.get("clause"), scope);
        Text text = new Text(rule.name(), needed("en", rule, annotations, scope));
        if (rule.name().isBlank()) {
            scope.report(rule.position(), "rule-name", "规则要有名称。", "A rule needs a name.");
        }
        String overrides = value(annotations.get("overrides"));
        checkClause(overrides, annotations.get("overrides"), scope);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> targets = targets(kind.get(), annotations, scope);
        onlyFor(ClauseRule.Kind.REQUIREMENT, kind.get(), annotations.get("oneOf"), scope);
        onlyFor(ClauseRule.Kind.AMOUNT, kind.get(), annotations.get("adds"), scope);
        onlyFor(ClauseRule.Kind.AMOUNT, kind.get(), annotations.get("overrides"), scope);
        notForTerms(kind.get(), annotations.get("discretion"), scope);
        if (condition == null || findings.size() > before) {
            return Optional.empty();
        }
        if (kind.get() == ClauseRule.Kind.REQUIREMENT && !annotations.containsKey("oneOf")) {
            checkSingle(condition, rule, scope);
        }
        return Optional.of(new ClauseRule(
                index,
                text,
                kind.get(),
                targets,
                clause,
                value(annotations.get("oneOf")),
                annotations.containsKey("adds"),
                overrides,
                annotations.containsKey("discretion"),
                condition,
                grant,
                file,
                rule.position()));
    }

    private static Map<String, Syntax.Annotation> annotations(Syntax.Rule rule, Scope scope) {
        Map<String, Syntax.Annotation> annotations = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>();
        OTHER_ANNOTATIONS.forEach(other -> known.add("@" + other));
        Arrays.stream(ClauseRule.Kind.values()).forEach(k -> known.add("@" + k.annotation()));
        for (Syntax.Annotation annotation : rule.annotations()) {
            String name = "@" + annotation.name();
            if (name.equals("@source")) {
                scope.report(
                        annotation.position(),
                        "unknown-annotation",
                        "规则没有标注 @source：清单的行列在 policy.yaml 里这条条款的 sources 下。请写到那里，删去 @source。",
                        "A rule has no @source: rows are listed under \"sources\" of the clause in policy.yaml. Put it there and delete @source.");
            } else if (!known.contains(name)) {
                scope.report(
                        annotation.position(),
                        "unknown-annotation",
                        "没有标注 " + name + Nearest.hintZh(name, known),
                        "There is no annotation " + name + Nearest.hintEn(name, known));
            } else if (annotations.putIfAbsent(annotation.name(), annotation) != null) {
                scope.report(
                        annotation.position(),
                        "duplicate-annotation",
                        "@" + annotation.name() + " 写了两次。",
                        "@" + annotation.name() + " is written twice.");
            } else if (BARE.contains(annotation.name()) != isBlank(annotation)) {
                boolean bare = BARE.contains(annotation.name());
                scope.report(
                        annotation.position(),
                        "bad-annotation",
                        bare
                                ? "@" + annotation.name() + " 后面不带内容。"
                                : "@" + annotation.name() + " 要带内容：@" + annotation.name() + "( \"…\" )。",
                        bare
                                ? "@" + annotation.name() + " takes no content."
                                : "@" + annotation.name() + " needs content: @" + annotation.name() + "( \"…\" ).");
            }
        }
        return annotations;
    }

    private static boolean isBlank(Syntax.Annotation annotation) {
        return annotation.value() == null || annotation.value().isBlank();
    }

    private static Optional<ClauseRule.Kind> kind(
            Syntax.Rule rule, Map<String, Syntax.Annotation> annotations, Scope scope) {
        List<ClauseRule.Kind> kinds = Arrays.stream(ClauseRule.Kind.values())
                .filter(k -> annotations.containsKey(k.annotation()))
                .toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.get(0));
        }
        String all = "@defines @requirement @exclusion @amount @obligation @notice";
        scope.report(
                rule.position(),
                "rule-kind",
                kinds.isEmpty() ? "这条规则没有写明种类，请选一个：" + all + "。" : "一条规则只能有一个种类，请拆开：" + all + "。",
                kinds.isEmpty()
                        ? "This rule has no kind; give it one of " + all + "."
                        : "A rule has just one kind of " + all + "; make several rules.");
        return Optional.empty();
    }

    private static @Nullable String value(Syntax.@Nullable Annotation annotation) {
        return annotation == null ? null : annotation.value();
    }

    private static String needed(
            String name, Syntax.Rule rule, Map<String, Syntax.Annotation> annotations, Scope scope) {
        String value = value(annotations.get(name));
        if (value == null) {
            scope.report(
                    rule.position(),
                    name.equals("clause") ? "no-clause" : "no-english",
                    name.equals("clause") ? "请用 @clause 写明依据的条款。" : "请用 @en 写出规则名的英文。",
                    name.equals("clause") ? "Name the clause with @clause." : "Give the rule's English name with @en.");
            return "";
        }
        return value;
    }

    private void checkClause(@Nullable String id, Syntax.@Nullable Annotation annotation, Scope scope) {
        if (id == null || annotation == null || id.isEmpty()) {
            return;
        }
        if (document.clauses().containsKey(id)) {
            names.used(NameUses.Kind.CLAUSE, id);
        } else {
            scope.unknown(
                    NameUses.Kind.CLAUSE,
                    id,
                    annotation.position(),
                    "unknown-clause",
                    "policy.yaml 里没有条款 " + id
                            + Nearest.hintZh(id, document.clauses().keySet()),
                    "policy.yaml has no clause " + id
                            + Nearest.hintEn(id, document.clauses().keySet()));
        }
    }

    private static void notForTerms(ClauseRule.Kind kind, Syntax.@Nullable Annotation annotation, Scope scope) {
        if (annotation != null && kind == ClauseRule.Kind.DEFINITION) {
            scope.report(
                    annotation.position(),
                    "bad-annotation",
                    "@" + annotation.name() + " 写在 @defines 规则上不起作用：术语本身不下结论。请写到用这个术语的规则上。",
                    "@" + annotation.name()
                            + " does nothing on a @defines rule: a term decides nothing by itself. Put it on the rules that use the term.");
        }
    }

    private static void onlyFor(
            ClauseRule.Kind wanted, ClauseRule.Kind kind, Syntax.@Nullable Annotation annotation, Scope scope) {
        if (annotation != null && kind != wanted) {
            scope.report(
                    annotation.position(),
                    "bad-annotation",
                    "@" + annotation.name() + " 只用于 @" + wanted.annotation() + "。",
                    "@" + annotation.name() + " belongs to @" + wanted.annotation() + " only.");
        }
    }

    private List<String> targets(ClauseRule.Kind kind, Map<String, Syntax.Annotation> annotations, Scope scope) {
        Syntax.Annotation annotation = annotations.get(kind.annotation());
        String value = value(annotation);
        if (annotation == null || value == null) {
            return List.of();
        }
        if (kind == ClauseRule.Kind.DEFINITION) {
            return List.of(value);
        }
        boolean alsoDuties = kind == ClauseRule.Kind.OBLIGATION || kind == ClauseRule.Kind.NOTICE;
        List<String> known = Stream.concat(
                        document.measures().keySet().stream(),
                        alsoDuties ? document.duties().keySet().stream() : Stream.empty())
                .toList();
        List<String> targets = new ArrayList<>();
        for (String target : value.split(",", -1)) {
            String name = target.strip();
            targets.add(name);
            if (known.contains(name)) {
                names.used(NameUses.Kind.MEASURE, name);
            } else {
                scope.unknown(
                        NameUses.Kind.MEASURE,
                        name,
                        annotation.position(),
                        "unknown-measure",
                        "policy.yaml 里没有" + (alsoDuties ? "措施或义务 " : "措施 ") + name + Nearest.hintZh(name, known)
                                + "新的措施要先写在 policy.yaml 的 measures: 下，至少有 title 和 area。",
                        "policy.yaml has no measure" + (alsoDuties ? " or duty " : " ") + name
                                + Nearest.hintEn(name, known)
                                + " A new measure is first entered under measures: in policy.yaml, with at least title and area.");
            }
        }
        return targets;
    }

    private static @Nullable Grant grant(Syntax.Rule rule, ClauseRule.@Nullable Kind kind, Scope scope) {
        Syntax.Call consequence = rule.consequence();
        if (consequence == null) {
            if (kind == ClauseRule.Kind.AMOUNT) {
                scope.report(
                        rule.position(),
                        "no-grant",
                        "金额规则的 then 后面要写一条 insert( Grant.…( … ) ); 语句。",
                        "An amount needs one statement insert( Grant.…( … ) ); after \"then\".");
            }
            return null;
        }
        if (kind != null && kind != ClauseRule.Kind.AMOUNT) {
            scope.report(
                    consequence.position(),
                    "unneeded-grant",
                    "只有 @amount 规则可以写 insert( Grant.…( … ) )。",
                    "Only an @amount rule has insert( Grant.…( … ) ).");
        }
        try {
            return new GrantChecker(scope).check(consequence);
        } catch (Scope.Wrong e) {
            return null;
        }
    }

    /** A requirement is one item: several answers joined by "and" are several requirements. */
    private static void checkSingle(Condition condition, Syntax.Rule rule, Scope scope) {
        List<Condition> conjuncts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        long subjects = conjuncts.stream()
                .filter(c -> !(c instanceof Condition.Defined))
                .map(RuleChecker::subjects)
                .distinct()
                .count();
        if (subjects > 1) {
            scope.report(
                    rule.position(),
                    "hidden-conjunction",
                    "这条规则含有几个条件，请拆成几条，每条一个条件，结果才能逐条说明。",
                    "This rule holds several requirements; make one rule of each, so that each can be explained.");
        }
    }

    private static Set<String> subjects(Condition condition) {
        Set<String> paths = new TreeSet<>();
        condition.tree().forEach(part -> {
            if (part instanceof Condition.SomeItem some) {
                paths.add(some.list().path());
            }
            part.operands().stream().flatMap(Operand::parts).forEach(operand -> {
                if (operand instanceof Operand.Answer answer && !answer.field().inList()) {
                    paths.add(answer.field().path());
                }
            });
        });
        return paths;
    }
}
