package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.OperandUnit;
import org.qianyi.rules.language.ValueType;

/**
 * Prints how an amount was reckoned, from the rule itself: 设备购置额 6,000 万元 × 30% = 1,800 万元，上限 1,500 万元 → 不超过 1,500 万元.
 */
final class Derivation {

    private static final Text AS_OF = new Text("测算日期", "the as-of date");
    private static final Text TIMES = new Text(" × ", " × ");
    private static final Text EQUALS = new Text(" = ", " = ");
    private static final Text MINUS = new Text(" - ", " - ");
    private static final Text OPENING = new Text("（", "(");
    private static final Text CLOSING = new Text("）", ")");
    private static final Text SPACE = new Text(" ", " ");
    private static final Text RESULT = new Text(" → ", " → ");
    private static final Text PER_YEAR = new Text("（每年）", " a year");
    private static final Text NOT_GIVEN = new Text("（未填）", " (not given)");
    private static final Text AT_MOST = new Text("不超过 ", "at most ");
    private static final Text AT_LEAST = new Text("不低于 ", "at least ");
    private static final Text HIGHEST = new Text("最高 ", "at most ");
    private static final Text CAP = new Text("，上限 ", ", at most ");
    private static final Text FIRST_ROW = new Text("：", ": ");
    private static final Text NEXT_ROW = new Text("；", "; ");
    private static final Text NO_ROW = new Text("：没有一项符合", ": none qualifies");

    /** Most rows spelt out; a longer list is a table of the applicant's own. */
    private static final int MOST_ROWS = 20;

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
        Text end = Wording.money(result.min(), result.max());
        boolean known = result.max() != null || result.min().signum() > 0;
        Phrase phrase = new Phrase();
        steps(grant, phrase);
        if (!phrase.says(end)) {
            phrase.add(RESULT).add(end);
        }
        if (grant.perYear() && known) {
            phrase.add(PER_YEAR);
        }
        return phrase.text();
    }

    private void steps(Grant grant, Phrase phrase) {
        worth(grant.worth(), phrase);
        bounds(grant, phrase);
    }

    private void bounds(Grant grant, Phrase phrase) {
        if (grant.cap() != null) {
            operand(grant.cap(), phrase.add(CAP));
        }
        if (grant.floor() != null) {
            operand(grant.floor(), phrase.add(FLOOR));
        }
    }

    private void worth(Grant.Worth worth, Phrase phrase) {
        if (worth instanceof Grant.Worth.Fixed fixed) {
            operand(fixed.sum(), phrase);
        } else if (worth instanceof Grant.Worth.AtMost atMost) {
            operand(atMost.sum(), phrase.add(HIGHEST));
        } else if (worth instanceof Grant.Worth.Share share) {
            operand(share.base(), phrase);
            bound(share, phrase.add(TIMES));
            product(share.rate(), share.base(), phrase);
        } else if (worth instanceof Grant.Worth.PerPerson person) {
            operand(person.sum(), phrase);
            operand(person.persons(), phrase.add(TIMES));
            product(person.sum(), person.persons(), phrase);
        } else if (worth instanceof Grant.Worth.Saving saving) {
            operand(saving.base(), phrase);
            operand(saving.normal(), phrase.add(TIMES).add(OPENING));
            operand(saving.reduced(), phrase.add(MINUS));
            phrase.add(CLOSING);
        } else if (worth instanceof Grant.Worth.SumOver sum) {
            Text list = sum.list().title();
            phrase.add(new Text(
                    "符合条件的" + list.zh() + "逐项合计",
                    "sum over qualifying " + list.en().toLowerCase(Locale.ROOT) + " "));
            each(sum.each(), phrase.add(OPENING));
            phrase.add(CLOSING);
            rows(sum, phrase);
        } else {
            throw new IllegalStateException("no figure: " + worth);
        }
    }

    private void bound(Grant.Worth.Share share, Phrase phrase) {
        switch (share.binding()) {
            case EXACT -> {}
            case CEILING -> phrase.add(AT_MOST);
            case FLOOR -> phrase.add(AT_LEAST);
        }
        operand(share.rate(), phrase);
    }

    /** What each item comes to, by its place in the list. */
    private void rows(Grant.Worth.SumOver sum, Phrase phrase) {
        List<Appraiser.Row> rows = new Appraiser(answers).rows(sum);
        if (rows == null) {
            return;
        }
        int shown = Math.min(rows.size(), MOST_ROWS);
        for (int i = 0; i < shown; i++) {
            Appraiser.Row row = rows.get(i);
            Range worth = row.worth().rounded();
            phrase.add(i == 0 ? FIRST_ROW : NEXT_ROW)
                    .add(new Text("第 " + row.number() + " 项 ", "no. " + row.number() + " "))
                    .add(Wording.money(worth.min(), worth.max()));
        }
        if (rows.isEmpty()) {
            phrase.add(NO_ROW);
        } else if (shown < rows.size()) {
            phrase.add(new Text("；等共 " + rows.size() + " 项", "; and so on, " + rows.size() + " in all"));
        }
    }

    /** How one item is reckoned, in general: its own values differ from row to row. */
    private void each(Grant grant, Phrase phrase) {
        each(grant.worth(), phrase);
        bounds(grant, phrase);
    }

    private void each(Grant.Worth worth, Phrase phrase) {
        if (worth instanceof Grant.Worth.Share share && whole(share.rate())) {
            phrase.add(share.binding() == Grant.Binding.FLOOR ? AT_LEAST : AT_MOST)
                    .add(name(share.base()));
        } else if (worth instanceof Grant.Worth.Share share) {
            bound(share, phrase.add(name(share.base())).add(TIMES));
        } else if (worth instanceof Grant.Worth.PerPerson person) {
            operand(person.sum(), phrase);
            phrase.add(TIMES).add(name(person.persons()));
        } else {
            worth(worth, phrase);
        }
    }

    private static boolean whole(Operand rate) {
        return rate instanceof Operand.Constant constant && BigDecimal.ONE.equals(constant.value());
    }

    /** The product of two operands, if both are known. */
    private void product(Operand a, Operand b, Phrase phrase) {
        BigDecimal left = answers.number(a, null);
        BigDecimal right = answers.number(b, null);
        if (left != null && right != null) {
            Range product = Range.exactly(left.multiply(right)).rounded();
            phrase.add(EQUALS).add(Wording.money(product.min()));
        }
    }

    /** An operand with its value: 设备购置额 6,000 万元; a figure of the law by its value alone. */
    private void operand(Operand operand, Phrase phrase) {
        Text figure = figures.get(operand);
        if (figure != null) {
            phrase.add(figure);
        } else if (operand instanceof Operand.Answer answer) {
            phrase.add(answer.field().title());
            if (answers.number(answer, null) == null) {
                phrase.add(NOT_GIVEN);
            } else {
                phrase.add(SPACE).add(worded.apply(answer.field()));
            }
        } else {
            BigDecimal value = answers.number(operand, null);
            phrase.add(value == null ? name(operand) : number(operand, value));
        }
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
                case PRODUCT -> new Phrase().add(a).add(TIMES).add(b).text();
                case MIN -> new Text(a.zh() + "与" + b.zh() + "取小", "the smaller of " + a.en() + " and " + b.en());
                case MAX -> new Text(a.zh() + "与" + b.zh() + "取大", "the greater of " + a.en() + " and " + b.en());
                case YEARS_BETWEEN -> new Text(a.zh() + "至" + b.zh() + "的年数", "years from " + a.en() + " to " + b.en());
                case MONTHS_BETWEEN ->
                    new Text(a.zh() + "至" + b.zh() + "的月数", "months from " + a.en() + " to " + b.en());
                case RATIO -> new Text(a.zh() + "占" + b.zh() + "的比例", a.en() + " as a share of " + b.en());
                case YEAR -> a;
            };
        }
        if (operand instanceof Operand.AsOf) {
            return AS_OF;
        }
        if (operand instanceof Operand.Constant constant) {
            return new Text(constant.value().toString(), constant.value().toString());
        }
        throw new IllegalStateException("neither named nor known: " + operand);
    }
}
