package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Slot.Requirement;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Field;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.language.ValueType;
import org.qianyi.rules.vocabulary.Law;

/**
 * What each rule of a document looks at, with the figures of one day filled in: worked out once for a day, so that explaining an
 * answer only has to add the applicant's values.
 */
final class Explanation {

    private static final Text EITHER = new Text("任一即可", "either");
    private static final Text OR = new Text("或者", "or");
    private static final Text AND = new Text("并且", "and");

    /** Marks the key of what is one of several alternatives. */
    private static final String SEVERAL = " of several: ";

    private final ValueText words;
    private final ReadyAnswers ready;
    private final Law law;
    private final Map<Requirement, Slot> slots = new HashMap<>();
    private final Map<String, Map<String, Requirement>> terms = new HashMap<>();
    private final List<Looked> looked = new ArrayList<>();

    Explanation(RuleSheet sheet, Law law, ValueText words, ReadyAnswers ready) {
        this.words = words;
        this.ready = ready;
        this.law = law;
        for (ClauseRule rule : sheet.rules()) {
            Map<String, Requirement> found = new LinkedHashMap<>();
            collect(rule.condition(), sheet, found);
            looked.add(new Looked(rule, found.values().stream().map(this::slot).toList()));
        }
    }

    private Slot slot(Requirement requirement) {
        return slots.computeIfAbsent(requirement, r -> new Slot(r, slots.size(), ready.choices(requirement.field())));
    }

    /** What an applicant brings to its rules. */
    Facts facts(Shown answers) {
        return new Facts(answers, slots.size());
    }

    /** A rule as it was decided, with the facts it looked at. */
    Assessment.ConditionResult condition(ClauseRule rule, Outcome outcome, Facts facts) {
        return looked.get(rule.index()).result(outcome, facts);
    }

    private void collect(Condition condition, RuleSheet sheet, Map<String, Requirement> into) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, sheet, into));
        } else if (condition instanceof Condition.Any any) {
            alternatives(any.parts(), sheet, into);
        } else if (condition instanceof Condition.SomeItem some) {
            someItem(some, sheet, into);
        } else if (condition instanceof Condition.Defined defined) {
            defined(defined, sheet, into);
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare, into);
        } else if (condition instanceof Condition.Among among) {
            among(among, into);
        } else if (condition instanceof Condition.Listed listed) {
            listed(listed, into);
        } else if (condition instanceof Condition.Has has) {
            String code = has.choice().value().toString();
            Text name = words.code(has.list().field(), code);
            put(
                    into,
                    has.list(),
                    (has.negated() ? "not contains \"" : "contains \"") + code + "\"",
                    has.negated()
                            ? new Text("不含“" + name.zh() + "”", "without \"" + name.en() + "\"")
                            : new Text("含“" + name.zh() + "”", "including \"" + name.en() + "\""),
                    null);
        }
    }

    /** Alternatives are told as such: shown like requirements they would contradict what was found. */
    private void alternatives(List<Condition> parts, RuleSheet sheet, Map<String, Requirement> into) {
        if (parts.size() == 1) {
            collect(parts.get(0), sheet, into);
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Requirement> alternative = new LinkedHashMap<>();
            collect(parts.get(i), sheet, alternative);
            Text opening = i == 0 ? EITHER : OR;
            for (Map.Entry<String, Requirement> one : alternative.entrySet()) {
                Requirement requirement = one.getValue();
                if (one.getKey()
                        .contains(SEVERAL)) { // alternatives within alternatives are told once, or they would multiply
                    into.putIfAbsent(one.getKey(), requirement);
                    continue;
                }
                String sign = opening == OR ? "|| " : opening == AND ? "&& " : "";
                into.putIfAbsent(
                        i + SEVERAL + one.getKey(),
                        requirement.reworded(
                                sign + requirement.required(), ValueText.under(opening, requirement.text())));
                opening = AND;
            }
        }
    }

    /** What a term rests on. Where it must not hold, that is said of each: the facts alone would say the opposite. */
    private void defined(Condition.Defined defined, RuleSheet sheet, Map<String, Requirement> into) {
        Map<String, Requirement> rests = rests(defined.term(), sheet);
        if (!defined.negated()) {
            rests.forEach(into::putIfAbsent);
            return;
        }
        boolean several = rests.size() > 1;
        rests.forEach((key, one) -> into.putIfAbsent(
                "not " + key,
                one.reworded(
                        "not (" + one.required() + ")",
                        new Text(
                                "不得属于“" + defined.term() + "”（" + (several ? "其条件之一：" : "")
                                        + one.text().zh() + "）",
                                "must not count as \"" + defined.term() + "\" ("
                                        + (several ? "one of its conditions: " : "")
                                        + one.text().en() + ")"))));
    }

    /** What a term rests on; worked out once, for terms rest on terms. */
    private Map<String, Requirement> rests(String term, RuleSheet sheet) {
        Map<String, Requirement> known = terms.get(term);
        if (known == null) {
            known = new LinkedHashMap<>();
            List<Condition> definitions = sheet.terms().getOrDefault(term, List.of()).stream()
                    .map(ClauseRule::condition)
                    .toList();
            alternatives(definitions, sheet, known);
            terms.put(term, known);
        }
        return known;
    }

    private void someItem(Condition.SomeItem some, RuleSheet sheet, Map<String, Requirement> into) {
        if (some.inner().always()) {
            put(
                    into,
                    new Operand.Answer(some.list()),
                    some.negated() ? "not exists" : "exists",
                    some.negated()
                            ? new Text("没有", "none")
                            : new Text("至少一" + some.list().counter(), "at least one"),
                    null);
            return;
        }
        Map<String, Requirement> inner = new LinkedHashMap<>();
        collect(some.inner(), sheet, inner);
        Text item = item(some, inner.size() > 1);
        inner.forEach((key, one) -> into.putIfAbsent(
                some.negated() + key,
                one.reworded(
                        (some.negated() ? "not exists " : "exists ") + one.required(),
                        ValueText.under(item, one.text()))));
    }

    /** Which item is meant; several comparisons are made of one and the same. */
    private static Text item(Condition.SomeItem some, boolean several) {
        String counter = some.list().counter();
        if (some.negated()) {
            return new Text("没有一" + counter + (several ? "同时" : ""), several ? "none that is all of" : "none that is");
        }
        return several ? new Text("同一" + counter, "one and the same") : new Text("有一" + counter, "one that is");
    }

    private static void put(
            Map<String, Requirement> into,
            Operand.Answer answer,
            String required,
            Text text,
            @Nullable Confidence confidence) {
        into.putIfAbsent(
                answer.field().path() + " " + required, new Requirement(answer.field(), required, text, confidence));
    }

    private void compare(Condition.Compare compare, Map<String, Requirement> into) {
        Operand left = compare.left();
        Operand right = compare.right();
        String code = compare.relation().symbol() + " " + code(right);
        Confidence confidence = confidence(right);
        if (left instanceof Operand.Answer answer) {
            put(into, answer, code, relation(compare, answer.field()), confidence);
            if (right instanceof Operand.Answer other) {
                Condition.Compare turned = new Condition.Compare(right, turned(compare.relation()), left);
                put(into, other, turned.relation().symbol() + " " + code(left), relation(turned, other.field()), null);
            }
            return;
        }
        left.parts()
                .filter(Operand.Answer.class::isInstance)
                .map(Operand.Answer.class::cast)
                .forEach(answer -> put(
                        into,
                        answer,
                        code(left) + " " + code,
                        new Text(
                                name(left).zh()
                                        + relation(compare, answer.field()).zh(),
                                name(left).en() + " "
                                        + relation(compare, answer.field()).en()),
                        confidence));
    }

    /** The same comparison, read from its other side. */
    private static Condition.Relation turned(Condition.Relation relation) {
        return switch (relation) {
            case EQUAL, DIFFERENT -> relation;
            case LESS -> Condition.Relation.GREATER;
            case AT_MOST -> Condition.Relation.AT_LEAST;
            case GREATER -> Condition.Relation.LESS;
            case AT_LEAST -> Condition.Relation.AT_MOST;
        };
    }

    private @Nullable Confidence confidence(Operand operand) {
        Confidence weakest = null;
        for (Operand part : operand.parts().toList()) {
            if (part instanceof Operand.Figure figure) {
                Parameter.Dated dated = law.dated(figure.index());
                if (dated != null) {
                    weakest = weakest == null ? dated.confidence() : weakest.weaker(dated.confidence());
                }
            }
        }
        return weakest;
    }

    private Text relation(Condition.Compare compare, Field field) {
        if (compare.right() instanceof Operand.Constant constant && constant.value() instanceof Boolean truth) {
            boolean yes = truth == (compare.relation() == Condition.Relation.EQUAL);
            return yes ? new Text("是", "yes") : new Text("否", "no");
        }
        Text value = value(compare.right(), field);
        boolean day = compare.left().type() == ValueType.DAY;
        Text word =
                switch (compare.relation()) {
                    case EQUAL -> new Text("为", "");
                    case DIFFERENT -> new Text("不为", "other than");
                    case LESS -> day ? new Text("早于", "before") : new Text("低于", "below");
                    case AT_MOST -> day ? new Text("不晚于", "not after") : new Text("不超过", "at most");
                    case GREATER -> day ? new Text("晚于", "after") : new Text("超过", "above");
                    case AT_LEAST -> day ? new Text("不早于", "not before") : new Text("不低于", "at least");
                };
        return new Text(word.zh() + " " + value.zh(), (word.en() + " " + value.en()).strip());
    }

    /** A value as people read it. */
    private Text value(Operand operand, Field beside) {
        if (operand instanceof Operand.Figure figure) {
            BigDecimal number = law.number(figure.index());
            if (number != null) {
                return words.figure(figure.parameter().unit(), number, beside);
            }
            if (law.day(figure.index()) != null) {
                return new Text(String.valueOf(law.day(figure.index())), String.valueOf(law.day(figure.index())));
            }
            Text title = figure.parameter().title();
            return new Text("“" + title.zh() + "”（当日无公布数值）", title.en() + " (no value published for the day)");
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.value() instanceof BigDecimal number
                    ? new Text(Wording.plain(number), Wording.plain(number))
                    : words.code(beside, constant.value().toString());
        }
        return name(operand);
    }

    /** What an operand is called. */
    private Text name(Operand operand) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field().title();
        }
        if (operand instanceof Operand.Figure figure) {
            return figure.parameter().title();
        }
        if (operand instanceof Operand.AsOf) {
            return new Text("测算日期 " + law.asOf(), "the as-of date " + law.asOf());
        }
        if (operand instanceof Operand.Apply apply) {
            List<Text> a = apply.arguments().stream().map(this::name).toList();
            return switch (apply.function()) {
                case RATIO ->
                    new Text(
                            a.get(0).zh() + "占" + a.get(1).zh() + "的比例",
                            a.get(0).en() + " as a share of " + a.get(1).en());
                case YEARS_BETWEEN ->
                    new Text(
                            a.get(0).zh() + "至" + a.get(1).zh() + "的年数",
                            "years from " + a.get(0).en() + " to " + a.get(1).en());
                case MONTHS_BETWEEN ->
                    new Text(
                            a.get(0).zh() + "至" + a.get(1).zh() + "的月数",
                            "months from " + a.get(0).en() + " to " + a.get(1).en());
                case YEAR ->
                    new Text(a.get(0).zh() + "所在年份", "year of " + a.get(0).en());
                default ->
                    new Text(
                            a.stream().map(Text::zh).collect(Collectors.joining("、")),
                            a.stream().map(Text::en).collect(Collectors.joining(", ")));
            };
        }
        Operand.Constant constant = (Operand.Constant) operand;
        return new Text(constant.value().toString(), constant.value().toString());
    }

    /** An operand in the notation of the rule language, figures by their value. */
    private String code(Operand operand) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field().path();
        }
        if (operand instanceof Operand.AsOf) {
            return law.asOf().toString();
        }
        if (operand instanceof Operand.Figure figure) {
            BigDecimal number = law.number(figure.index());
            Object value = number != null ? number.toPlainString() : law.day(figure.index());
            return value == null ? "unknown" : value.toString();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.type() == ValueType.CODE
                    ? "\"" + constant.value() + "\""
                    : constant.value().toString();
        }
        Operand.Apply apply = (Operand.Apply) operand;
        return apply.arguments().stream()
                .map(this::code)
                .collect(Collectors.joining(", ", apply.function().word() + "(", ")"));
    }

    private void among(Condition.Among among, Map<String, Requirement> into) {
        if (among.value() instanceof Operand.Answer answer) {
            List<String> codes =
                    among.codes().stream().map(c -> c.value().toString()).toList();
            Text names = words.codes(answer.field(), codes);
            put(
                    into,
                    answer,
                    (among.negated() ? "not in (" : "in (") + String.join(", ", codes) + ")",
                    among.negated()
                            ? new Text("不属于" + names.zh(), "none of " + names.en())
                            : new Text("属于" + names.zh(), "one of " + names.en()),
                    null);
        }
    }

    private void listed(Condition.Listed listed, Map<String, Requirement> into) {
        if (listed.value() instanceof Operand.Answer answer) {
            Parameter.Dated dated = law.dated(listed.list().index());
            List<String> codes =
                    dated != null && dated.value() instanceof Parameter.Value.Codes c ? c.members() : List.of();
            Text title = listed.list().parameter().title();
            put(
                    into,
                    answer,
                    (listed.negated() ? "not in (" : "in (") + String.join(", ", codes) + ")",
                    listed.negated()
                            ? new Text("不在“" + title.zh() + "”之列", "not among: " + title.en())
                            : new Text("在“" + title.zh() + "”之列", "among: " + title.en()),
                    dated == null ? null : dated.confidence());
        }
    }
}
