package org.qianyi.assessment;

import static org.qianyi.rules.language.Function.INTEREST;
import static org.qianyi.rules.language.Function.PRODUCT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Condition;
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
    private static final Text NO_ROW = new Text("：一项也没有", ": there are none");
    private static final Text NOT_COUNTED = new Text("不计", " does not count");
    private static final Text PERHAPS = new Text("（能否计入，要看未填的内容）", " (if it counts at all: some answers are missing)");
    private static final Text OVER_A_YEAR = new Text(" ÷ 12", " ÷ 12");

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
            sum(grant.cap(), phrase.add(CAP));
        }
        if (grant.floor() != null) {
            sum(grant.floor(), phrase.add(FLOOR));
        }
    }

    private void worth(Grant.Worth worth, Phrase phrase) {
        if (worth instanceof Grant.Worth.Fixed fixed) {
            sum(fixed.sum(), phrase);
        } else if (worth instanceof Grant.Worth.AtMost atMost) {
            sum(atMost.sum(), phrase.add(HIGHEST));
        } else if (worth instanceof Grant.Worth.Share share && whole(share.rate())) {
            binding(share, phrase);
            sum(share.base(), phrase);
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
                    "符合条件的" + list.zh() + "逐" + sum.list().counter() + "合计",
                    "sum over qualifying " + list.en().toLowerCase(Locale.ROOT) + " "));
            each(sum.each(), phrase.add(OPENING));
            phrase.add(CLOSING);
            rows(sum, phrase);
        } else {
            throw new IllegalStateException("no figure: " + worth);
        }
    }

    private void bound(Grant.Worth.Share share, Phrase phrase) {
        binding(share, phrase);
        operand(share.rate(), phrase);
    }

    private static void binding(Grant.Worth.Share share, Phrase phrase) {
        switch (share.binding()) {
            case EXACT -> {}
            case CEILING -> phrase.add(AT_MOST);
            case FLOOR -> phrase.add(AT_LEAST);
        }
    }

    /** An operand that stands for a sum of money, with what it comes to if it is multiplied together. */
    private void sum(Operand operand, Phrase phrase) {
        operand(operand, phrase);
        BigDecimal value = isProduct(operand) ? answers.number(operand, null) : null;
        if (value != null) {
            phrase.add(EQUALS).add(Wording.money(value));
        }
    }

    private static boolean isProduct(Operand operand) {
        return operand instanceof Operand.Apply apply && apply.function() == PRODUCT;
    }

    /** What each item comes to, by its place in the list, and which do not count. */
    private void rows(Grant.Worth.SumOver sum, Phrase phrase) {
        List<?> items = (List<?>) sum.list().read(answers.profile());
        List<Appraiser.Row> counted = new Appraiser(answers).rows(sum);
        if (items == null || counted == null) {
            return;
        }
        Map<Integer, Range> worths = new HashMap<>();
        counted.forEach(row -> worths.put(row.number(), row.worth()));
        int shown = Math.min(items.size(), MOST_ROWS);
        for (int i = 0; i < shown; i++) {
            phrase.add(i == 0 ? FIRST_ROW : NEXT_ROW).add(ValueText.row(sum.list(), i + 1));
            Range worth = worths.get(i + 1);
            if (worth == null) {
                phrase.add(notCounted(sum.matching(), items.get(i)));
            } else {
                row(sum, items.get(i), worth, phrase.add(SPACE));
            }
        }
        if (items.isEmpty()) {
            phrase.add(NO_ROW);
        } else if (shown < items.size()) {
            phrase.add(new Text("；等共 " + items.size() + " 项", "; and so on, " + items.size() + " in all"));
        }
    }

    /** That an item does not count, and the answer of it that decides so. */
    private Text notCounted(Condition matching, Object item) {
        List<Condition> parts = matching instanceof Condition.All all ? all.parts() : List.of(matching);
        return parts.stream()
                .filter(part -> answers.evaluate(part, item) == Outcome.NOT_MET)
                .flatMap(Condition::tree)
                .flatMap(part -> part.operands().stream())
                .flatMap(Operand::parts)
                .filter(Operand.Answer.class::isInstance)
                .map(answer -> ((Operand.Answer) answer).field().title())
                .findFirst()
                .map(title -> new Text(
                        "不计（“" + title.zh() + "”不符合条件）", " does not count (\"" + title.en() + "\" does not fit)"))
                .orElse(NOT_COUNTED);
    }

    /** One item written out; by its worth alone where an answer is missing. */
    private void row(Grant.Worth.SumOver sum, Object item, Range worth, Phrase phrase) {
        boolean surely = answers.evaluate(sum.matching(), item) == Outcome.MET;
        Range rounded = worth.rounded();
        Grant.Worth each = sum.each().worth();
        BigDecimal product = null;
        Phrase steps = new Phrase();
        if (each instanceof Grant.Worth.Share share) {
            product = times(share.rate(), share.base(), item);
            factors(share.base(), item, steps);
            if (!whole(share.rate())) {
                bound(share, steps.add(TIMES));
            }
        } else if (each instanceof Grant.Worth.PerPerson person) {
            product = times(person.sum(), person.persons(), item);
            factors(person.sum(), item, steps);
            factors(person.persons(), item, steps.add(TIMES));
        }
        if (product == null) {
            phrase.add(Wording.money(rounded.min(), rounded.max()));
        } else {
            phrase.add(steps.text()).add(EQUALS).add(Wording.money(product));
        }
        if (!surely) {
            phrase.add(PERHAPS);
        }
    }

    /** The known values an item's base is multiplied from. */
    private void factors(Operand operand, Object item, Phrase phrase) {
        if (operand instanceof Operand.Apply apply && (apply.function() == INTEREST || apply.function() == PRODUCT)) {
            for (int i = 0; i < apply.arguments().size(); i++) {
                factors(apply.arguments().get(i), item, i == 0 ? phrase : phrase.add(TIMES));
            }
            if (apply.function() == INTEREST) {
                phrase.add(OVER_A_YEAR);
            }
            return;
        }
        BigDecimal value = answers.number(operand, item);
        phrase.add(value == null ? name(operand) : number(operand, value));
    }

    /** How one item is reckoned, in general: its own values differ from row to row. */
    private void each(Grant grant, Phrase phrase) {
        each(grant.worth(), phrase);
        bounds(grant, phrase);
    }

    private void each(Grant.Worth worth, Phrase phrase) {
        if (worth instanceof Grant.Worth.Share share && whole(share.rate())) {
            binding(share, phrase);
            phrase.add(name(share.base()));
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
        BigDecimal product = times(a, b, null);
        if (product != null) {
            phrase.add(EQUALS).add(Wording.money(product));
        }
    }

    /** Rounded to fen; null if one is not known. */
    private @Nullable BigDecimal times(Operand a, Operand b, @Nullable Object item) {
        BigDecimal left = answers.number(a, item);
        BigDecimal right = answers.number(b, item);
        return left == null || right == null
                ? null
                : Range.exactly(left.multiply(right)).rounded().min();
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
        } else if (operand instanceof Operand.Apply apply && isProduct(apply)) {
            operand(apply.arguments().get(0), phrase);
            operand(apply.arguments().get(1), phrase.add(TIMES));
        } else {
            BigDecimal value = answers.number(operand, null);
            phrase.add(value == null ? name(operand) : number(operand, value));
        }
    }

    private static Text number(Operand operand, BigDecimal value) {
        return switch (OperandUnit.of(operand)) {
            case "CNY" -> Wording.money(value);
            case "CNY/m2/month" ->
                new Text(Wording.plain(value) + " 元/平方米·月", Wording.plain(value) + " yuan per m² and month");
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
