package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.plan.Differences.ConditionDifference;
import org.qianyi.plan.Differences.FactDifference;
import org.qianyi.plan.Differences.FigureDifference;
import org.qianyi.plan.Differences.FigureValue;
import org.qianyi.plan.Differences.RuleDifference;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** What of the rules and figures makes a difference, in words. */
final class ReasonWords {

    private static final Map<ClauseRule.Kind, Text> KINDS = Map.of(
            ClauseRule.Kind.DEFINITION, new Text("界定", "the definition"),
            ClauseRule.Kind.REQUIREMENT, new Text("条件", "the requirement"),
            ClauseRule.Kind.EXCLUSION, new Text("不予支持的情形", "the exclusion"),
            ClauseRule.Kind.AMOUNT, new Text("支持标准", "the amount"),
            ClauseRule.Kind.OBLIGATION, new Text("须办的情形", "the obligation"),
            ClauseRule.Kind.NOTICE, new Text("提示", "the notice"));

    static List<Text> of(Why why) {
        List<ConditionDifference> decided = why.conditions().stream()
                .filter(condition -> condition.kind() != ClauseRule.Kind.NOTICE)
                .filter(condition -> condition.before() != condition.after())
                .toList();
        List<RuleDifference> rules = why.rules().stream()
                .filter(rule -> decided.stream().noneMatch(condition -> named(condition, rule)))
                .toList();
        List<Text> reasons = new ArrayList<>(Telling.some(
                decided,
                condition -> condition(condition, why.rules()),
                new Text("项规则的结果也变了", "more rules came out differently")));
        reasons.addAll(Telling.some(why.figures(), ReasonWords::figure, new Text("个数值也变了", "more figures differ")));
        reasons.addAll(Telling.some(rules, ReasonWords::rule, new Text("条规则也改了", "more rules were edited")));
        return reasons;
    }

    private static boolean named(ConditionDifference condition, RuleDifference rule) {
        return condition.rule().equals(rule.rule());
    }

    private static Text condition(ConditionDifference condition, List<RuleDifference> rules) {
        Text kind = Objects.requireNonNull(KINDS.get(condition.kind()));
        Text where = where(condition.clause());
        Text name = new Text(
                kind.zh() + "“" + condition.text().zh() + "”" + where.zh(),
                kind.en() + " \"" + condition.text().en() + "\"" + where.en());
        if (condition.before() == null) {
            return Telling.joined(name, new Text("是后加的", " was added"));
        }
        if (condition.after() == null) {
            return Telling.joined(name, new Text("已经取消", " was dropped"));
        }
        Text was = outcome(condition.kind(), condition.before());
        Text is = outcome(condition.kind(), condition.after());
        Text text = Telling.joined(
                name, new Text("由“" + was.zh() + "”变为“" + is.zh() + "”", " from " + was.en() + " to " + is.en()));
        for (FactDifference fact :
                condition.facts().stream().limit(Telling.TOLD).toList()) {
            text = Telling.joined(text, fact(fact));
        }
        boolean rewritten = rules.stream().anyMatch(rule -> named(condition, rule));
        return rewritten ? Telling.joined(text, new Text("，这条规则改过", ", the rule was rewritten")) : text;
    }

    private static Text outcome(ClauseRule.Kind kind, Outcome outcome) {
        boolean requirement = kind == ClauseRule.Kind.REQUIREMENT;
        boolean amount = kind == ClauseRule.Kind.AMOUNT;
        return switch (outcome) {
            case MET ->
                requirement ? new Text("满足", "met") : amount ? new Text("适用", "applies") : new Text("属于", "applies");
            case NOT_MET ->
                requirement
                        ? new Text("不满足", "not met")
                        : amount ? new Text("不适用", "does not apply") : new Text("不属于", "does not apply");
            case UNKNOWN -> new Text("未定", "open");
        };
    }

    private static Text fact(FactDifference fact) {
        Text text = new Text("", "");
        if (fact.actualBefore() != null
                && fact.actualAfter() != null
                && !fact.actualBefore().equals(fact.actualAfter())) {
            text = Telling.joined(
                    text, Telling.changed(fact.title(), fact.actualBefore(), fact.actualAfter(), "，", ", "));
        }
        Text was = fact.requiredBefore();
        Text is = fact.requiredAfter();
        if (was != null && is != null && !was.equals(is)) {
            text = Telling.joined(
                    text,
                    new Text(
                            "，对“" + fact.title().zh() + "”的要求由“" + was.zh() + "”变为“" + is.zh() + "”",
                            ", what is required of \"" + fact.title().en() + "\" from \"" + was.en() + "\" to \""
                                    + is.en() + "\""));
        }
        return text;
    }

    private static Text figure(FigureDifference figure) {
        FigureValue before = figure.before();
        FigureValue after = figure.after();
        Text title = figure.title();
        if (after == null) {
            Text was = Objects.requireNonNull(before).value();
            return new Text(
                    "“" + title.zh() + "”原为" + Telling.spaced(was.zh()) + "，后来没有数值",
                    "\"" + title.en() + "\" was " + was.en() + " and has no value after");
        }
        Text source = source(after);
        return before == null
                ? new Text(
                        "“" + title.zh() + "”原来没有数值，后来为"
                                + Telling.spaced(after.value().zh()) + source.zh(),
                        "\"" + title.en() + "\" had no value and is "
                                + after.value().en() + source.en())
                : new Text(
                        "“" + title.zh() + "”由"
                                + Telling.spacedAround(before.value().zh()) + "变为"
                                + Telling.spaced(after.value().zh()) + source.zh(),
                        "\"" + title.en() + "\" from " + before.value().en() + " to "
                                + after.value().en() + source.en());
    }

    private static Text source(FigureValue value) {
        Text where = value.clause() == null
                ? new Text(
                        value.source() == null ? "" : "，见" + value.source(),
                        value.source() == null ? "" : "; read in " + value.source())
                : new Text(
                        "，《" + value.clause().document() + "》" + value.clause().locator(),
                        ", " + value.clause().documentEn() + ", "
                                + value.clause().locator());
        return new Text("（自 " + value.since() + " 起" + where.zh() + "）", " (since " + value.since() + where.en() + ")");
    }

    private static Text rule(RuleDifference rule) {
        Text kind = Objects.requireNonNull(KINDS.get(rule.kind()));
        Text where = where(rule.clause());
        Text edit =
                switch (rule.edit()) {
                    case ADDED -> new Text("是后加的", "was added");
                    case REMOVED -> new Text("已经取消", "was dropped");
                    case REWRITTEN -> new Text("改写过", "was rewritten");
                };
        return new Text(
                kind.zh() + "“" + rule.text().zh() + "”" + where.zh() + edit.zh(),
                kind.en() + " \"" + rule.text().en() + "\"" + where.en() + " " + edit.en());
    }

    private static Text where(Assessment.@Nullable ClauseReference clause) {
        return clause == null
                ? new Text("", "")
                : new Text(
                        "（《" + clause.document() + "》" + clause.locator() + "）",
                        " (" + clause.documentEn() + ", " + clause.locator() + ")");
    }

    private ReasonWords() {}
}
