package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Scenario;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.RuleSheet;

/** Puts what came out beside what a scenario expects. */
final class Comparison {

    private static final String ELSEWHERE = "NOT_APPLICABLE";

    /** Whether a duty applies, as scenarios write it. */
    private static final List<String> APPLIES = List.of("MET", "UNMET", "UNKNOWN", ELSEWHERE);

    private final Scenario scenario;
    private final Scenario.Expectation expect;
    private final RuleSheet sheet;
    private final List<Finding> findings;

    Comparison(Scenario scenario, RuleSheet sheet, List<Finding> findings) {
        this.scenario = scenario;
        this.expect = scenario.expect();
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Whether every name it expects exists; if not, there are findings. */
    boolean understood() {
        int before = findings.size();
        checkChoice("verdict", expect.verdict(), names(Verdict.values()));
        checkChoice("applies", expect.applies(), APPLIES);
        Scenario.ExpectedAmount amount = expect.amount();
        if (amount != null) {
            checkChoice("amount", amount.basis(), names(Basis.values()));
            checkChoice("amount", amount.confidence(), names(Confidence.values()));
        }
        List<String> known = sheet.rules().stream()
                .filter(rule -> rule.kind() != ClauseRule.Kind.DEFINITION)
                .filter(rule -> rule.targets().contains(scenario.subject()))
                .map(ClauseRule::name)
                .toList();
        checkRules("met", expect.met(), known);
        checkRules("unmet", expect.unmet(), known);
        checkRules("unknown", expect.unknown(), known);
        return findings.size() == before;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private void checkChoice(String key, @Nullable String written, List<String> choices) {
        if (written != null && !choices.contains(written)) {
            findings.add(Finding.at(
                    scenario.file(),
                    scenario.expectPosition(key),
                    "bad-choice",
                    "“" + written + "”不在可选项中：" + String.join("、", choices) + Nearest.hintZh(written, choices),
                    "\"" + written + "\" is not one of " + String.join(", ", choices)
                            + Nearest.hintEn(written, choices)));
        }
    }

    private void checkRules(String key, List<String> rules, List<String> known) {
        rules.stream()
                .filter(rule -> !known.contains(rule))
                .forEach(rule -> findings.add(Finding.at(
                        scenario.file(),
                        scenario.expectPosition(key),
                        "unknown-rule",
                        scenario.subject() + " 没有规则“" + rule + "”" + Nearest.hintZh(rule, known),
                        scenario.subject() + " has no rule \"" + rule + "\"" + Nearest.hintEn(rule, known))));
    }

    void with(Assessment.MeasureResult got) {
        if (elsewhere(expect.verdict(), got.verdict() == Verdict.NOT_APPLICABLE, got.notApplicableBecause())) {
            return;
        }
        if (expect.verdict() != null) {
            differ(new Text("结论", "the verdict"), verdict(Verdict.valueOf(expect.verdict())), verdict(got.verdict()));
        }
        if (expect.amount() != null) {
            compare(expect.amount(), got.amount());
        }
        compareRules(got.conditions(), got.missing());
    }

    void with(Assessment.DutyResult got) {
        String applies = got.applies().equals(Outcome.NOT_MET.name()) ? "UNMET" : got.applies();
        if (elsewhere(expect.applies(), applies.equals(ELSEWHERE), got.notApplicableBecause())) {
            return;
        }
        if (expect.applies() != null) {
            differ(new Text("义务", "the duty"), applies(expect.applies()), applies(applies));
        }
        compareRules(got.conditions(), got.missing());
    }

    /** Outside its place or days nothing is decided: that alone is said, unless it is expected. */
    private boolean elsewhere(@Nullable String expected, boolean elsewhere, @Nullable Text because) {
        boolean decided = !expect.met().isEmpty()
                || !expect.unmet().isEmpty()
                || !expect.unknown().isEmpty();
        if (!elsewhere || ELSEWHERE.equals(expected) && !decided || expected == null && !decided) {
            return false;
        }
        Text why = because == null ? new Text("不在适用的地区或日期内。", "It is outside its place or days.") : because;
        findings.add(Finding.at(
                scenario.file(),
                scenario.position(),
                "scenario-differs",
                "用例“" + scenario.title().zh() + "”：实际是不适用（" + ELSEWHERE + "），条件都没有判断。" + why.zh() + "请核对 as-of 和转入地。",
                "Scenario \"" + scenario.title().en() + "\": it does not apply (" + ELSEWHERE
                        + "), so nothing was decided. " + why.en()
                        + " See whether as-of and the destination are right."));
        return true;
    }

    private static Text verdict(Verdict verdict) {
        return named(verdict.title(), verdict.name());
    }

    private static Text applies(String applies) {
        return named(
                switch (applies) {
                    case "MET" -> new Text("适用", "applies");
                    case "UNMET" -> new Text("不需履行", "does not arise");
                    case "UNKNOWN" -> new Text("还不能确定", "is open");
                    default -> Verdict.NOT_APPLICABLE.title();
                },
                applies);
    }

    private static Text named(Text title, String constant) {
        return new Text(title.zh() + "（" + constant + "）", title.en() + " (" + constant + ")");
    }

    private static Text outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> new Text("满足", "met");
            case NOT_MET -> new Text("不满足", "not met");
            case UNKNOWN -> new Text("还不能确定", "open");
        };
    }

    private void compareRules(List<Assessment.ConditionResult> conditions, List<String> missing) {
        compareRules(expect.met(), Outcome.MET, conditions);
        compareRules(expect.unmet(), Outcome.NOT_MET, conditions);
        compareRules(expect.unknown(), Outcome.UNKNOWN, conditions);
        if (expect.missing() != null) {
            differ(new Text("要补充的答案", "what is asked for"), set(expect.missing()), set(missing));
        }
    }

    private static Text set(List<String> fields) {
        TreeSet<String> sorted = new TreeSet<>(fields);
        return sorted.isEmpty()
                ? new Text("没有", "nothing")
                : new Text(String.join("、", sorted), String.join(", ", sorted));
    }

    private void compareRules(List<String> rules, Outcome wanted, List<Assessment.ConditionResult> conditions) {
        for (String rule : rules) {
            Optional<Outcome> got = conditions.stream()
                    .filter(c -> c.rule().equals(rule))
                    .map(Assessment.ConditionResult::outcome)
                    .findFirst();
            differ(
                    new Text("规则“" + rule + "”", "the rule \"" + rule + "\""),
                    outcome(wanted),
                    got.map(Comparison::outcome).orElse(new Text("没有列出", "not listed")));
        }
    }

    private void compare(Scenario.ExpectedAmount expected, @Nullable Amount got) {
        Text what = new Text("金额", "the amount");
        Text none = new Text("没有金额", "none");
        if (got == null || expected.none()) {
            differ(
                    what,
                    expected.none() ? none : range(expected.min(), expected.max(), expected.unbounded()),
                    got == null ? none : range(got.min(), got.max(), got.max() == null));
            return;
        }
        boolean same = (expected.min() == null || equal(expected.min(), got.min()))
                && (expected.max() == null || equal(expected.max(), got.max()))
                && (!expected.unbounded() || got.max() == null);
        if (!same) {
            differ(
                    what,
                    range(expected.min(), expected.max(), expected.unbounded()),
                    range(got.min(), got.max(), got.max() == null));
        }
        if (expected.unit() != null) {
            String unit = String.valueOf(got.unit());
            differ(
                    new Text("金额的单位", "the unit of the amount"),
                    new Text(expected.unit(), expected.unit()),
                    new Text(unit, unit));
        }
        if (expected.basis() != null) {
            Basis basis = Basis.valueOf(expected.basis());
            differ(
                    new Text("金额的来历（basis）", "the basis of the amount"),
                    named(basis.title(), basis.name()),
                    named(got.basis().title(), got.basis().name()));
        }
        if (expected.confidence() != null) {
            Confidence confidence = Confidence.valueOf(expected.confidence());
            differ(
                    new Text("金额的出处（confidence）", "the confidence of the amount"),
                    named(confidence.title(), confidence.name()),
                    got.confidence() == null
                            ? none
                            : named(got.confidence().title(), got.confidence().name()));
        }
    }

    private static boolean equal(BigDecimal wanted, @Nullable BigDecimal got) {
        return got != null && wanted.compareTo(got) == 0;
    }

    /** A range as scenarios write it, so that it can be copied; only what is given of it. */
    private static Text range(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean unbounded) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (min != null) {
            zh.add("最低 " + min.toPlainString());
            en.add("from " + min.toPlainString());
        }
        if (max != null) {
            zh.add("最高 " + max.toPlainString());
            en.add("to " + max.toPlainString());
        } else if (unbounded && min != null) {
            zh.add("不封顶");
            en.add("without limit");
        }
        return zh.isEmpty() ? new Text("有金额", "an amount") : new Text(String.join("、", zh), String.join(" ", en));
    }

    private void differ(Text what, Text wanted, Text got) {
        if (!wanted.equals(got)) {
            findings.add(Finding.at(
                    scenario.file(),
                    scenario.position(),
                    "scenario-differs",
                    "用例“%s”：%s应为“%s”，实际是“%s”。如果本来就要改成这样，请一并改用例，或者给新数值另写一个施行日期。"
                            .formatted(scenario.title().zh(), what.zh(), wanted.zh(), got.zh()),
                    "Scenario \"%s\": %s should be \"%s\" but is \"%s\". If the change is meant, change the scenario too, or give the new figure a day of its own."
                            .formatted(scenario.title().en(), what.en(), wanted.en(), got.en())));
        }
    }
}
