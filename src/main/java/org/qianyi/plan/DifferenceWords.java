package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.assessment.Wording;
import org.qianyi.plan.Differences.AnswerDifference;
import org.qianyi.plan.Differences.Asked;
import org.qianyi.plan.Differences.ConditionDifference;
import org.qianyi.plan.Differences.FactDifference;
import org.qianyi.plan.Differences.FigureDifference;
import org.qianyi.plan.Differences.FigureValue;
import org.qianyi.plan.Differences.RuleDifference;
import org.qianyi.plan.Differences.Standing;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** Tells a difference in sentences that can be read aloud: what happened, then because of what. */
final class DifferenceWords {

    /** So many reasons of one kind are told; the parts of a difference hold all. */
    private static final int TOLD = 3;

    private static final Text BECAUSE = new Text("原因：", " Because: ");
    private static final Text UNTOLD = new Text("存档里看不出原因。", " What is kept does not tell why.");

    private static final Map<ClauseRule.Kind, Text> KINDS = Map.of(
            ClauseRule.Kind.DEFINITION, new Text("界定", "the definition"),
            ClauseRule.Kind.REQUIREMENT, new Text("条件", "the requirement"),
            ClauseRule.Kind.EXCLUSION, new Text("不予支持的情形", "the exclusion"),
            ClauseRule.Kind.AMOUNT, new Text("支持标准", "the amount"),
            ClauseRule.Kind.OBLIGATION, new Text("须办的情形", "the obligation"),
            ClauseRule.Kind.NOTICE, new Text("提示", "the notice"));

    private final List<AnswerDifference> answers;
    private final Set<Asked> asked;

    DifferenceWords(List<AnswerDifference> answers, Set<Asked> asked) {
        this.answers = answers;
        this.asked = asked;
    }

    /**
     * A measure's difference.
     *
     * @param hangsOn paths of answers it was shown to hang on
     * @param fields paths of all answers its rules look at
     */
    Text measure(
            Text title,
            @Nullable Standing before,
            @Nullable Standing after,
            Why why,
            List<String> hangsOn,
            Set<String> fields,
            List<List<Asked>> enough) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after != null) {
            reasons.addAll(notApplicable(before.notApplicableBecause(), after.notApplicableBecause()));
            if (reasons.isEmpty()) { // figures that did not apply yet or apply no more are no reason of their own
                reasons.addAll(reasons(why));
            }
            if (!Standings.same(before, after)) {
                reasons.addAll(answers(why, hangsOn, fields, enough));
                reasons.addAll(selection(before, after));
            }
        }
        return sentence(
                new Text("“" + title.zh() + "”", title.en() + ": "),
                standing(before, after),
                reasons,
                before != null && after != null && !Standings.same(before, after),
                proof(enough));
    }

    /** A duty's difference. */
    Text duty(Text title, Assessment.@Nullable DutyResult before, Assessment.@Nullable DutyResult after, Why why) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after != null) {
            reasons.addAll(notApplicable(before.notApplicableBecause(), after.notApplicableBecause()));
            if (reasons.isEmpty()) {
                reasons.addAll(reasons(why));
            }
        }
        return sentence(
                new Text("义务“" + title.zh() + "”", title.en() + ": "),
                duty(before == null ? null : before.applies(), after == null ? null : after.applies()),
                reasons,
                before != null && after != null && !before.applies().equals(after.applies()),
                null);
    }

    private static Text sentence(Text subject, Text what, List<Text> reasons, boolean moved, @Nullable Text proof) {
        Text text = joined(subject, what);
        if (!reasons.isEmpty()) {
            text = joined(joined(text, BECAUSE), list(reasons));
        } else if (moved) {
            text = joined(text, UNTOLD);
        }
        return proof == null ? text : joined(text, proof);
    }

    private static Text list(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("；", "", "。")),
                parts.stream().map(Text::en).collect(Collectors.joining("; ", "", ".")));
    }

    private static Text joined(Text a, Text b) {
        return new Text(a.zh() + b.zh(), a.en() + b.en());
    }

    private static Text standing(@Nullable Standing before, @Nullable Standing after) {
        if (before == null) {
            Standing now = Objects.requireNonNull(after);
            return new Text(
                    "是后一版规则新加的，结论为“" + now.verdict().title().zh() + "”"
                            + worth(now).zh() + "。",
                    "new in the later rules, " + now.verdict().title().en()
                            + worth(now).en() + ".");
        }
        if (after == null) {
            return new Text(
                    "后一版规则里已经没有了，原来是“" + before.verdict().title().zh() + "”"
                            + worth(before).zh() + "。",
                    "no longer in the later rules; it was "
                            + before.verdict().title().en() + worth(before).en() + ".");
        }
        List<Text> parts = new ArrayList<>();
        if (before.verdict() != after.verdict()) {
            parts.add(new Text(
                    "由“" + before.verdict().title().zh() + "”变为“"
                            + after.verdict().title().zh() + "”",
                    "from " + before.verdict().title().en() + " to "
                            + after.verdict().title().en()));
        }
        Text amount =
                Standings.sameAmount(before.amount(), after.amount()) ? null : amount(before.amount(), after.amount());
        if (amount != null) {
            parts.add(amount);
        }
        if (before.selected() != after.selected() && before.amount() != null && after.amount() != null) {
            parts.add(
                    after.selected()
                            ? new Text("金额计入合计了", "its amount is now in the total")
                            : new Text("金额不再计入合计", "its amount is no longer in the total"));
        }
        if (parts.isEmpty()) {
            parts.add(new Text("结论和金额都没有变，但依据变了", "verdict and amount are as before, but what they rest on is not"));
        }
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("，", "", "。")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ", "", ".")));
    }

    private static Text worth(Standing standing) {
        String unit = unit(standing.amount());
        return unit.isEmpty()
                ? new Text("", "")
                : new Text(
                        "，金额" + sum(standing.amount()).zh(),
                        ", " + sum(standing.amount()).en());
    }

    private static String unit(@Nullable Amount amount) {
        return amount == null || amount.unit() == null ? "" : amount.unit();
    }

    /** Null if there was no figure and is none. */
    private static @Nullable Text amount(@Nullable Amount before, @Nullable Amount after) {
        Text was = sum(before);
        Text is = sum(after);
        if (unit(after).isEmpty()) {
            return unit(before).isEmpty()
                    ? null
                    : new Text("不再有金额，原来是" + was.zh(), "there is no amount any more, it was " + was.en());
        }
        if (unit(before).isEmpty()) {
            return new Text("金额为" + is.zh(), "the amount is " + is.en());
        }
        return was.equals(is)
                ? new Text("金额数目没有变，但算法变了", "the amount is the same, reckoned otherwise")
                : new Text("金额由" + was.zh() + "变为" + is.zh(), "the amount from " + was.en() + " to " + is.en());
    }

    private static Text sum(@Nullable Amount amount) {
        if (amount == null || amount.min() == null) {
            return new Text("", "");
        }
        Text money = Wording.money(amount.min(), amount.max());
        return unit(amount).endsWith("/year")
                ? new Text("每年" + spaced(money.zh()), money.en() + " a year")
                : new Text(spaced(money.zh()), money.en());
    }

    private static Text duty(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return new Text("是后一版规则新加的。", "new in the later rules.");
        }
        if (after == null) {
            return new Text("后一版规则里已经没有了。", "no longer in the later rules.");
        }
        return before.equals(after)
                ? new Text("要不要办没有变，但依据变了。", "whether it is owed is as before, but what that rests on is not.")
                : new Text(
                        "由“" + applies(before).zh() + "”变为“" + applies(after).zh() + "”。",
                        "from " + applies(before).en() + " to " + applies(after).en() + ".");
    }

    private static Text applies(String applies) {
        return applies.equals(Verdict.NOT_APPLICABLE.name())
                ? Verdict.NOT_APPLICABLE.title()
                : switch (Outcome.valueOf(applies)) {
                    case MET -> new Text("须办", "owed");
                    case NOT_MET -> new Text("不须办", "not owed");
                    case UNKNOWN -> new Text("未定", "open");
                };
    }

    private static List<Text> notApplicable(@Nullable Text before, @Nullable Text after) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after == null) {
            reasons.add(new Text(
                    "前一次不适用，" + stripped(before).zh(),
                    "it did not apply before: " + stripped(before).en()));
        } else if (after != null && before == null) {
            reasons.add(new Text(
                    "后一次不适用，" + stripped(after).zh(),
                    "it does not apply after: " + stripped(after).en()));
        }
        return reasons;
    }

    private static Text stripped(Text sentence) {
        return new Text(sentence.zh().replaceFirst("。$", ""), sentence.en().replaceFirst("\\.$", ""));
    }

    private static List<Text> reasons(Why why) {
        List<ConditionDifference> decided = why.conditions().stream()
                .filter(condition -> condition.kind() != ClauseRule.Kind.NOTICE)
                .filter(condition -> condition.before() != condition.after())
                .toList();
        List<RuleDifference> rules = why.rules().stream()
                .filter(rule -> decided.stream().noneMatch(condition -> named(condition, rule)))
                .toList();
        List<Text> reasons = new ArrayList<>(some(
                decided,
                condition -> condition(condition, why.rules()),
                new Text("项规则的结果也变了", "more rules came out differently")));
        reasons.addAll(some(why.figures(), DifferenceWords::figure, new Text("个数值也变了", "more figures differ")));
        reasons.addAll(some(rules, DifferenceWords::rule, new Text("条规则也改了", "more rules were edited")));
        return reasons;
    }

    private static boolean named(ConditionDifference condition, RuleDifference rule) {
        return condition.rule().equals(rule.rule());
    }

    private static <T> List<Text> some(List<T> all, Function<T, Text> told, Text more) {
        List<Text> some = new ArrayList<>(all.stream().limit(TOLD).map(told).toList());
        int rest = all.size() - TOLD;
        if (rest > 0) {
            some.add(new Text("另有 " + rest + " " + more.zh(), rest + " " + more.en()));
        }
        return some;
    }

    private static Text condition(ConditionDifference condition, List<RuleDifference> rules) {
        Text kind = Objects.requireNonNull(KINDS.get(condition.kind()));
        Text where = where(condition.clause());
        Text name = new Text(
                kind.zh() + "“" + condition.text().zh() + "”" + where.zh(),
                kind.en() + " \"" + condition.text().en() + "\"" + where.en());
        if (condition.before() == null) {
            return joined(name, new Text("是后加的", " was added"));
        }
        if (condition.after() == null) {
            return joined(name, new Text("已经取消", " was dropped"));
        }
        Text was = outcome(condition.kind(), condition.before());
        Text is = outcome(condition.kind(), condition.after());
        Text text = joined(
                name, new Text("由“" + was.zh() + "”变为“" + is.zh() + "”", " from " + was.en() + " to " + is.en()));
        for (FactDifference fact : condition.facts().stream().limit(TOLD).toList()) {
            text = joined(text, fact(fact));
        }
        boolean rewritten = rules.stream().anyMatch(rule -> named(condition, rule));
        return rewritten ? joined(text, new Text("，这条规则改过", ", the rule was rewritten")) : text;
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
            text = joined(text, answer(fact.title(), fact.actualBefore(), fact.actualAfter(), "，", ", "));
        }
        Text was = fact.requiredBefore();
        Text is = fact.requiredAfter();
        if (was != null && is != null && !was.equals(is)) {
            text = joined(
                    text,
                    new Text(
                            "，对“" + fact.title().zh() + "”的要求由“" + was.zh() + "”变为“" + is.zh() + "”",
                            ", what is required of \"" + fact.title().en() + "\" from \"" + was.en() + "\" to \""
                                    + is.en() + "\""));
        }
        return text;
    }

    private static Text answer(Text title, Text before, Text after, String zh, String en) {
        return new Text(
                zh + "“" + title.zh() + "”由“" + before.zh() + "”变为“" + after.zh() + "”",
                en + "\"" + title.en() + "\" from \"" + before.en() + "\" to \"" + after.en() + "\"");
    }

    private static Text figure(FigureDifference figure) {
        FigureValue before = figure.before();
        FigureValue after = figure.after();
        Text title = figure.title();
        if (after == null) {
            Text was = Objects.requireNonNull(before).value();
            return new Text(
                    "“" + title.zh() + "”原为" + spaced(was.zh()) + "，后来没有数值",
                    "\"" + title.en() + "\" was " + was.en() + " and has no value after");
        }
        Text source = source(after);
        return before == null
                ? new Text(
                        "“" + title.zh() + "”原来没有数值，后来为" + spaced(after.value().zh()) + source.zh(),
                        "\"" + title.en() + "\" had no value and is "
                                + after.value().en() + source.en())
                : new Text(
                        "“" + title.zh() + "”由" + spacedAround(before.value().zh()) + "变为"
                                + spaced(after.value().zh()) + source.zh(),
                        "\"" + title.en() + "\" from " + before.value().en() + " to "
                                + after.value().en() + source.en());
    }

    /** Figures stand apart from the characters before them. */
    private static String spaced(String value) {
        return value.matches("[0-9-].*") ? " " + value : value;
    }

    private static String spacedAround(String value) {
        return spaced(value) + (value.matches(".*[0-9%]") ? " " : "");
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

    /** Answers that matter and were not told beside a rule; those that may, where none was shown to. */
    private List<Text> answers(Why why, List<String> hangsOn, Set<String> fields, List<List<Asked>> enough) {
        boolean shown = !hangsOn.isEmpty();
        boolean perhaps = enough.isEmpty() || enough.stream().anyMatch(part -> part.contains(Asked.ANSWERS));
        if (!shown && !perhaps) {
            return List.of();
        }
        List<AnswerDifference> mattering = answers.stream()
                .filter(answer -> shown ? hangsOn.contains(answer.path()) : reads(fields, answer.path()))
                .filter(answer -> why.conditions().stream()
                        .filter(condition -> condition.before() != condition.after())
                        .flatMap(condition -> condition.facts().stream().limit(TOLD))
                        .noneMatch(fact -> fact.field().equals(answer.path())))
                .toList();
        return some(
                mattering,
                answer -> answer(answer.title(), answer.before(), answer.after(), "填报的", "the answer "),
                new Text("项填报也变了", "more answers differ"));
    }

    private static boolean reads(Set<String> fields, String path) {
        return fields.contains(path) || fields.contains(path.replaceFirst("\\[].*", ""));
    }

    /** What is said of a measure left out for another, or no longer left out. */
    private static List<Text> selection(Standing before, Standing after) {
        Text was = before.notSelectedBecause();
        Text is = after.notSelectedBecause();
        if (is != null
                && !after.notSelectedFor().isEmpty()
                && !after.notSelectedFor().equals(before.notSelectedFor())) {
            return List.of(stripped(is));
        }
        if (was != null && !before.notSelectedFor().isEmpty() && after.selected()) {
            return List.of(new Text(
                    "前一次没有计入：" + stripped(was).zh(),
                    "it was left out before: " + stripped(was).en()));
        }
        return List.of();
    }

    /** Which part of what was asked differently is enough, where there are several parts. */
    private @Nullable Text proof(List<List<Asked>> enough) {
        if (asked.size() < 2 || enough.isEmpty()) {
            return null;
        }
        String zh = enough.stream()
                .map(part -> part.stream().map(one -> one.title().zh()).collect(Collectors.joining("和")))
                .collect(Collectors.joining("，或者"));
        String en = enough.stream()
                .map(part -> part.stream().map(one -> one.title().en()).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
        return new Text("重新测算表明，只改" + zh + "，结果就会这样变。", " Asked again, this follows from another " + en + " alone.");
    }
}
