package org.qianyi.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.Function;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.OperandUnit;

/**
 * Prints how an amount was reckoned, from the rule itself: 设备购置额 6,000 万元 × 30% = 1,800 万元,上限 1,500 万元 → 不超过 1,500 万元.
 */
final class Derivation {

    private final Kleene answers;

    Derivation(Kleene answers) {
        this.answers = answers;
    }

    Text of(Grant grant, Range result) {
        Text steps = steps(grant);
        Text end = Wording.money(result.min(), result.max());
        String perYearZh = grant.perYear() ? "（每年）" : "";
        String perYearEn = grant.perYear() ? " a year" : "";
        return steps.zh().equals(end.zh())
                ? new Text(end.zh() + perYearZh, end.en() + perYearEn)
                : new Text(steps.zh() + " → " + end.zh() + perYearZh, steps.en() + " → " + end.en() + perYearEn);
    }

    private Text steps(Grant grant) {
        Text text = worth(grant.worth());
        if (grant.cap() != null) {
            text = join(text, new Text("，上限 ", ", at most "), operand(grant.cap()));
        }
        if (grant.floor() != null) {
            text = join(text, new Text("，不低于 ", ", at least "), operand(grant.floor()));
        }
        return text;
    }

    private Text worth(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.Fixed fixed) {
            return operand(fixed.sum());
        }
        if (worth instanceof Grant.Worth.AtMost atMost) {
            return prefixed(new Text("最高 ", "at most "), operand(atMost.sum()));
        }
        if (worth instanceof Grant.Worth.Share share) {
            Text rate = operand(share.rate());
            Text bound =
                    switch (share.binding()) {
                        case EXACT -> rate;
                        case CEILING -> prefixed(new Text("不超过 ", "at most "), rate);
                        case FLOOR -> prefixed(new Text("不低于 ", "at least "), rate);
                    };
            return product(operand(share.base()), bound, times(share.rate(), share.base()));
        }
        if (worth instanceof Grant.Worth.PerPerson person) {
            return product(operand(person.sum()), operand(person.persons()), times(person.sum(), person.persons()));
        }
        if (worth instanceof Grant.Worth.Saving saving) {
            Text normal = operand(saving.normal());
            Text reduced = operand(saving.reduced());
            Text difference = new Text(
                    "(" + normal.zh() + " - " + reduced.zh() + ")", "(" + normal.en() + " - " + reduced.en() + ")");
            return product(operand(saving.base()), difference, null);
        }
        if (worth instanceof Grant.Worth.SumOver sum) {
            Text list = sum.list().title();
            Text each = rule(sum.each().worth());
            return new Text(
                    "符合条件的" + list.zh() + "逐笔合计(" + each.zh() + ")",
                    "sum over qualifying " + list.en().toLowerCase(java.util.Locale.ROOT) + " (" + each.en() + ")");
        }
        throw new IllegalStateException("no figure: " + worth);
    }

    /** How one item is reckoned, in general: its own values differ from row to row. */
    private Text rule(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.Share share) {
            Text rate = operand(share.rate());
            Text bound = share.binding() == Grant.Binding.CEILING ? prefixed(new Text("不超过 ", "at most "), rate) : rate;
            return join(name(share.base()), new Text(" × ", " × "), bound);
        }
        if (worth instanceof Grant.Worth.PerPerson person) {
            return join(operand(person.sum()), new Text(" × ", " × "), name(person.persons()));
        }
        return worth(worth);
    }

    private Text product(Text base, Text factor, @Nullable BigDecimal result) {
        Text text = join(base, new Text(" × ", " × "), factor);
        return result == null ? text : join(text, new Text(" = ", " = "), Wording.money(rounded(result)));
    }

    private static BigDecimal rounded(BigDecimal sum) {
        return Range.exactly(sum).rounded().min();
    }

    private @Nullable BigDecimal times(Operand a, Operand b) {
        BigDecimal left = answers.number(a, null);
        BigDecimal right = answers.number(b, null);
        return left == null || right == null ? null : left.multiply(right);
    }

    /** An operand with its value: 设备购置额 6,000 万元; a figure of the law by its value alone. */
    private Text operand(Operand operand) {
        BigDecimal value = answers.number(operand, null);
        if (operand instanceof Operand.Answer) {
            return value == null
                    ? join(name(operand), new Text("（未填）", " (not given)"), new Text("", ""))
                    : join(name(operand), new Text(" ", " "), number(operand, value));
        }
        return value == null ? name(operand) : number(operand, value);
    }

    private static Text number(Operand operand, BigDecimal value) {
        return switch (OperandUnit.of(operand)) {
            case "CNY" -> Wording.money(value);
            case "share" -> new Text(Wording.percent(value), Wording.percent(value));
            case "persons" -> new Text(Wording.plain(value) + " 人", Wording.plain(value));
            case "months" -> new Text(Wording.plain(value) + " 个月", Wording.plain(value) + " months");
            default -> new Text(Wording.plain(value), Wording.plain(value));
        };
    }

    /** What an operand is called. */
    private Text name(Operand operand) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field().title();
        }
        if (operand instanceof Operand.Figure figure) {
            return figure.parameter().title();
        }
        if (operand instanceof Operand.Apply apply) {
            if (apply.function() == Function.INTEREST) {
                return new Text("利息", "interest");
            }
            Text a = name(apply.arguments().get(0));
            Text b = apply.arguments().size() > 1 ? name(apply.arguments().get(1)) : new Text("", "");
            return switch (apply.function()) {
                case SUM -> new Text(a.zh() + "与" + b.zh() + "之和", a.en() + " plus " + b.en());
                case DIFFERENCE -> new Text(a.zh() + "减" + b.zh(), a.en() + " minus " + b.en());
                case PRODUCT -> join(a, new Text(" × ", " × "), b);
                case MIN -> new Text(a.zh() + "与" + b.zh() + "取小", "the smaller of " + a.en() + " and " + b.en());
                case MAX -> new Text(a.zh() + "与" + b.zh() + "取大", "the greater of " + a.en() + " and " + b.en());
                default -> a;
            };
        }
        BigDecimal value = answers.number(operand, null);
        return value == null ? new Text("", "") : new Text(Wording.plain(value), Wording.plain(value));
    }

    private static Text prefixed(Text prefix, Text text) {
        return new Text(prefix.zh() + text.zh(), prefix.en() + text.en());
    }

    private static Text join(Text a, Text between, Text b) {
        return new Text(a.zh() + between.zh() + b.zh(), a.en() + between.en() + b.en());
    }
}
