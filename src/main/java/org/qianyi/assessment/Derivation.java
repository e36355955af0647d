package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.OperandUnit;
import org.qianyi.rules.language.ValueType;

/**
 * Prints how an amount was reckoned, from the rule itself: 设备购置额 6,000 万元 × 30% = 1,800 万元,上限 1,500 万元 → 不超过 1,500 万元.
 */
final class Derivation {

    private static final Text TIMES = new Text(" × ", " × ");
    private static final Text EQUALS = new Text(" = ", " = ");
    private static final Text SPACE = new Text(" ", " ");
    private static final Text RESULT = new Text(" → ", " → ");
    private static final Text PER_YEAR = new Text("（每年）", " a year");
    private static final Text NOT_GIVEN = new Text("（未填）", " (not given)");
    private static final Text AT_MOST = new Text("不超过 ", "at most ");
    private static final Text AT_LEAST = new Text("不低于 ", "at least ");
    private static final Text HIGHEST = new Text("最高 ", "at most ");
    private static final Text CAP = new Text("，上限 ", ", at most ");
    private static final Text FLOOR = new Text("，不低于 ", ", at least ");

    private final Kleene answers;
    private final Function<Field, Text> worded;
    private final Map<Operand, Text> figures;

    /**
     * @param answers the values
     * @param worded an answer as people read it
     * @param figures what {@link #figures} gave for the grant
     */
    Derivation(Kleene answers, Function<Field, Text> worded, Map<Operand, Text> figures) {
        this.answers = answers;
        this.worded = worded;
        this.figures = figures;
    }

    /** The operands of a grant that are the same for every applicant, as people read them. */
    static Map<Operand, Text> figures(Grant grant, Kleene nobody) {
        Map<Operand, Text> figures = new IdentityHashMap<>();
        grant.operands().forEach(operand -> {
            BigDecimal value = operand.type() == ValueType.NUMBER ? nobody.number(operand, null) : null;
            if (value != null) {
                figures.put(operand, number(operand, value));
            }
        });
        return figures;
    }

    Text of(Grant grant, Range result) {
        Text steps = steps(grant);
        Text end = Wording.money(result.min(), result.max());
        Text text = steps.zh().equals(end.zh()) ? end : join(steps, RESULT, end);
        boolean known = result.max() != null || result.min().signum() > 0;
        return grant.perYear() && known ? join(text, PER_YEAR) : text;
    }

    private Text steps(Grant grant) {
        Text text = worth(grant.worth());
        if (grant.cap() != null) {
            text = join(text, CAP, operand(grant.cap()));
        }
        if (grant.floor() != null) {
            text = join(text, FLOOR, operand(grant.floor()));
        }
        return text;
    }

    private Text worth(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.Fixed fixed) {
            return operand(fixed.sum());
        }
        if (worth instanceof Grant.Worth.AtMost atMost) {
            return join(HIGHEST, operand(atMost.sum()));
        }
        if (worth instanceof Grant.Worth.Share share) {
            return product(operand(share.base()), bound(share), times(share.rate(), share.base()));
        }
        if (worth instanceof Grant.Worth.PerPerson person) {
            return product(operand(person.sum()), operand(person.persons()), times(person.sum(), person.persons()));
        }
        if (worth instanceof Grant.Worth.Saving saving) {
            Text normal = operand(saving.normal());
            Text reduced = operand(saving.reduced());
            Text difference = new Text(
                    "（" + normal.zh() + " - " + reduced.zh() + "）", "(" + normal.en() + " - " + reduced.en() + ")");
            return join(operand(saving.base()), TIMES, difference);
        }
        if (worth instanceof Grant.Worth.SumOver sum) {
            Text list = sum.list().title();
            Text each = each(sum.each().worth());
            return new Text(
                    "符合条件的" + list.zh() + "逐项合计（" + each.zh() + "）",
                    "sum over qualifying " + list.en().toLowerCase(Locale.ROOT) + " (" + each.en() + ")");
        }
        throw new IllegalStateException("no figure: " + worth);
    }

    private Text bound(Grant.Worth.Share share) {
        Text rate = operand(share.rate());
        return switch (share.binding()) {
            case EXACT -> rate;
            case CEILING -> join(AT_MOST, rate);
            case FLOOR -> join(AT_LEAST, rate);
        };
    }

    /** How one item is reckoned, in general: its own values differ from row to row. */
    private Text each(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.Share share) {
            return whole(share.rate())
                    ? join(share.binding() == Grant.Binding.FLOOR ? AT_LEAST : AT_MOST, name(share.base()))
                    : join(name(share.base()), TIMES, bound(share));
        }
        if (worth instanceof Grant.Worth.PerPerson person) {
            return join(operand(person.sum()), TIMES, name(person.persons()));
        }
        return worth(worth);
    }

    private static boolean whole(Operand rate) {
        return rate instanceof Operand.Constant constant && BigDecimal.ONE.equals(constant.value());
    }

    private static Text product(Text base, Text factor, @Nullable BigDecimal result) {
        Text text = join(base, TIMES, factor);
        return result == null ? text : join(text, EQUALS, Wording.money(rounded(result)));
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
        Text figure = figures.get(operand);
        if (figure != null) {
            return figure;
        }
        BigDecimal value = answers.number(operand, null);
        if (operand instanceof Operand.Answer answer) {
            return value == null
                    ? join(name(operand), NOT_GIVEN)
                    : join(name(operand), SPACE, worded.apply(answer.field()));
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

    /** What an operand is called; a figure of the law by its value. */
    private Text name(Operand operand) {
        Text figure = figures.get(operand);
        if (figure != null) {
            return figure;
        }
        if (operand instanceof Operand.Answer answer) {
            return answer.field().title();
        }
        if (operand instanceof Operand.Figure unpublished) {
            return unpublished.parameter().title();
        }
        if (operand instanceof Operand.Apply apply) {
            Text a = name(apply.arguments().get(0));
            Text b = apply.arguments().size() > 1 ? name(apply.arguments().get(1)) : a;
            return switch (apply.function()) {
                case INTEREST -> new Text("利息", "interest");
                case SUM -> new Text(a.zh() + "与" + b.zh() + "之和", a.en() + " plus " + b.en());
                case DIFFERENCE -> new Text(a.zh() + "减" + b.zh(), a.en() + " minus " + b.en());
                case PRODUCT -> join(a, TIMES, b);
                case MIN -> new Text(a.zh() + "与" + b.zh() + "取小", "the smaller of " + a.en() + " and " + b.en());
                case MAX -> new Text(a.zh() + "与" + b.zh() + "取大", "the greater of " + a.en() + " and " + b.en());
                default -> a;
            };
        }
        throw new IllegalStateException("neither named nor known: " + operand);
    }

    private static Text join(Text a, Text b) {
        return new Text(a.zh() + b.zh(), a.en() + b.en());
    }

    private static Text join(Text a, Text between, Text b) {
        return new Text(a.zh() + between.zh() + b.zh(), a.en() + between.en() + b.en());
    }
}
