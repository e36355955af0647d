package org.qianyi.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.NameUses;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Position;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;

/** Looks up the names in an operand and works out its type and unit. */
final class OperandChecker {

    /** The look-up for a parameter, by its unit. */
    private static String lookUpFor(String unit) {
        return switch (unit) {
            case "CNY", "USD" -> "money";
            case "share" -> "rate";
            case "date" -> "date";
            case "list" -> "list";
            default -> "number";
        };
    }

    private final Scope scope;

    OperandChecker(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param type fact type whose fields may be named alone; null outside a pattern
     */
    Operand check(Syntax.Expression expression, @Nullable String type) {
        if (expression instanceof Syntax.Name name) {
            return field(name, type);
        }
        if (expression instanceof Syntax.Variable variable) {
            return variable(variable);
        }
        if (expression instanceof Syntax.Truth truth) {
            return new Operand.Constant(ValueType.TRUTH, truth.value());
        }
        if (expression instanceof Syntax.Digits digits) {
            return number(digits);
        }
        if (expression instanceof Syntax.Call call) {
            return call(call, type);
        }
        throw scope.wrong(
                expression.position(), "syntax", "这里应是字段、参数或函数。", "A field, parameter or function is expected here.");
    }

    private Operand field(Syntax.Name name, @Nullable String type) {
        if (type == null) {
            throw scope.wrong(
                    name.position(),
                    "unbound-name",
                    "这里不能直接写字段 " + name.name() + "，请先在 when 里绑定：$变量 : " + name.name() + "。",
                    "A field cannot be named here; bind it in \"when\" first: $variable : " + name.name() + ".");
        }
        return scope.vocabulary
                .field(type, name.name())
                .map(Operand.Answer::new)
                .orElseThrow(() -> scope.wrong(
                        name.position(),
                        "unknown-field",
                        type + " 没有字段 " + name.name() + Nearest.hintZh(name.name(), scope.vocabulary.properties(type)),
                        type + " has no field " + name.name()
                                + Nearest.hintEn(name.name(), scope.vocabulary.properties(type))));
    }

    private Operand variable(Syntax.Variable variable) {
        Operand.Answer answer = scope.answers.get(variable.name());
        if (scope.isBroken(variable.name())) {
            throw new Scope.Wrong();
        }
        if (answer == null && variable.name().equals("law")) {
            throw unboundLaw(variable);
        }
        if (answer == null) {
            String name = "$" + variable.name();
            List<String> known =
                    scope.answers.keySet().stream().map(v -> "$" + v).toList();
            throw scope.wrong(
                    variable.position(),
                    "unknown-variable",
                    "变量 " + name + " 没有绑定" + Nearest.hintZh(name, known),
                    "The variable " + name + " is not bound" + Nearest.hintEn(name, known));
        }
        if (!scope.reachable(variable.name())) {
            throw scope.wrong(
                    variable.position(),
                    "item-variable",
                    "变量 $" + variable.name() + " 是明细中一条的字段，只能在绑定它的括号里，或在那一条的 Grant.sumOver 里使用。",
                    "The variable $" + variable.name()
                            + " belongs to one item of a list: use it within the brackets that bind it, or in Grant.sumOver of that item.");
        }
        return answer;
    }

    /** Said once a rule, however often the law is looked up. */
    private Scope.Wrong unboundLaw(Syntax.Variable variable) {
        if (scope.law != null || scope.isBroken(variable.name())) {
            return new Scope.Wrong();
        }
        scope.breakOff(variable.name());
        return scope.wrong(
                variable.position(),
                "unbound-law",
                "这条规则还没有 $law：请在 when 下面加一行 $law : Law()。",
                "This rule has no $law yet: add a line $law : Law() under \"when\".");
    }

    private Operand number(Syntax.Digits digits) {
        if (!digits.digits().equals("0") && !digits.digits().equals("1")) {
            throw scope.wrong(
                    digits.position(),
                    "bare-number",
                    "规则里不能直接写数字 " + shortened(digits.digits()) + "：请放进 parameters.yaml 并写明出处，再用 $law 引用。",
                    "A number cannot be written in a rule: put " + shortened(digits.digits())
                            + " into parameters.yaml with its source, and refer to it by $law.");
        }
        return new Operand.Constant(ValueType.NUMBER, new BigDecimal(digits.digits()));
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private Operand call(Syntax.Call call, @Nullable String type) {
        if (call.receiver() instanceof Syntax.Variable receiver
                && receiver.name().equals(scope.law)) {
            return lookUp(call);
        }
        if (call.receiver() instanceof Syntax.Variable receiver
                && receiver.name().equals("law")) {
            throw unboundLaw(receiver);
        }
        if (call.receiver() instanceof Syntax.Variable receiver) {
            throw scope.wrong(
                    receiver.position(),
                    "no-method",
                    "只有 Law 可以这样查：先写 $law : Law()，再写 $law." + call.name() + "(\"…\")。",
                    "Only Law can be asked like this: write $law : Law() first, then $law." + call.name() + "(\"…\").");
        }
        if (call.receiver() != null) {
            throw scope.wrong(
                    call.position(),
                    "no-method",
                    "这里不能调用 ." + shortened(call.name()) + "()。",
                    "." + shortened(call.name()) + "() cannot be called here.");
        }
        Function function = Function.find(call.name())
                .orElseThrow(() -> scope.wrong(
                        call.position(),
                        "unknown-function",
                        "没有函数 " + shortened(call.name()) + Nearest.hintZh(call.name(), Function.words()),
                        "There is no function " + shortened(call.name())
                                + Nearest.hintEn(call.name(), Function.words())));
        if (call.arguments().size() != function.parameters().size()) {
            throw scope.wrong(
                    call.position(),
                    "argument-count",
                    "%s 要有 %d 个参数。"
                            .formatted(function.word(), function.parameters().size()),
                    "%s takes %d arguments."
                            .formatted(function.word(), function.parameters().size()));
        }
        List<Operand> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Operand argument = check(call.arguments().get(i), type);
            needType(
                    argument,
                    function.parameters().get(i),
                    call.arguments().get(i).position());
            arguments.add(argument);
        }
        Operand.Apply apply = new Operand.Apply(function, arguments);
        switch (function) {
            case SUM, DIFFERENCE, MIN, MAX, RATIO -> needSameUnit(arguments.get(0), arguments.get(1), call.position());
            case INTEREST -> {
                needUnit(arguments.get(1), "share", call.arguments().get(1).position());
                needUnit(arguments.get(2), "months", call.arguments().get(2).position());
            }
            default -> {}
        }
        return apply;
    }

    private Operand lookUp(Syntax.Call call) {
        if (call.name().equals("asOf") && call.arguments().isEmpty()) {
            return new Operand.AsOf();
        }
        List<String> words = List.of("money", "rate", "number", "date", "list");
        if (!words.contains(call.name())) {
            throw scope.wrong(
                    call.position(),
                    "no-method",
                    "Law 没有 " + shortened(call.name()) + "，可用 " + String.join("、", words) + "、asOf。",
                    "Law has no " + shortened(call.name()) + "; it has " + String.join(", ", words) + ", asOf.");
        }
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Syntax.Quoted key)) {
            throw scope.wrong(
                    call.position(),
                    "argument-count",
                    "请写参数名：$law." + call.name() + "(\"…\")。",
                    "Name the parameter: $law." + call.name() + "(\"…\").");
        }
        if (!scope.parameterKeys.contains(key.content())) {
            throw scope.unknown(
                    NameUses.Kind.PARAMETER,
                    key.content(),
                    key.position(),
                    "unknown-parameter",
                    "parameters.yaml 里没有 " + shortened(key.content())
                            + Nearest.hintZh(key.content(), scope.parameterKeys),
                    "parameters.yaml has no " + shortened(key.content())
                            + Nearest.hintEn(key.content(), scope.parameterKeys));
        }
        Operand.Figure figure = scope.figure(key.content());
        String unit = figure.parameter().unit();
        if (!scope.vocabulary.units().contains(unit)) {
            throw new Scope.Wrong(); // said at the parameter
        }
        String right = lookUpFor(unit);
        if (!right.equals(call.name())) {
            throw scope.wrong(
                    call.position(),
                    "wrong-look-up",
                    "参数 " + key.content() + " 的单位是 " + unit + "，请用 $law." + right + "(\"" + key.content() + "\")。",
                    "The parameter " + key.content() + " is in " + unit + "; use $law." + right + "(\"" + key.content()
                            + "\").");
        }
        return figure;
    }

    /** A code written in quotes, compared with a field. */
    Operand.Constant code(Syntax.Quoted quoted, Field field) {
        boolean holdsCodes =
                switch (field.type()) {
                    case ENUM, ENUM_LIST, DIVISION, INDUSTRY, PARK -> true;
                    default -> false;
                };
        if (field.type() == FieldType.STRING) {
            throw scope.wrong(
                    quoted.position(),
                    "type-mismatch",
                    "字段 " + field.property() + " 是自由填写的文字，规则不按文字判断。请改用有固定选项的字段。",
                    "The field " + field.property()
                            + " holds free text, which rules do not judge by. Use a field with fixed choices.");
        }
        if (!holdsCodes) {
            throw scope.wrong(
                    quoted.position(),
                    "type-mismatch",
                    "字段 %s 填的是“%s”，不能和引号里的文字比较。是非用 true 或 false，金额、数量和日期用 $law 引用参数。"
                            .formatted(field.property(), ValueType.of(field).zh()),
                    "The field %s holds %s; it cannot be compared with a text in quotes. Write true or false for yes or no, and refer to sums, counts and dates by $law."
                            .formatted(field.property(), ValueType.of(field).en()));
        }
        if (!scope.vocabulary.knows(field, quoted.content())) {
            List<String> choices = scope.vocabulary.choices(field);
            throw scope.wrong(
                    quoted.position(),
                    "unknown-code",
                    "%s 没有“%s”这个取值%s"
                            .formatted(
                                    field.property(),
                                    shortened(quoted.content()),
                                    Nearest.hintZh(quoted.content(), choices) + offer(choices, "可选：", "、", "。")),
                    "%s has no value \"%s\"%s"
                            .formatted(
                                    field.property(),
                                    shortened(quoted.content()),
                                    Nearest.hintEn(quoted.content(), choices) + offer(choices, " It has ", ", ", ".")));
        }
        return new Operand.Constant(ValueType.CODE, quoted.content());
    }

    /** A short list of choices, as a sentence; nothing if there are none or many. */
    private static String offer(List<String> choices, String begin, String between, String end) {
        return choices.isEmpty() || choices.size() > 12 ? "" : begin + String.join(between, choices) + end;
    }

    void needType(Operand operand, ValueType wanted, Position position) {
        if (operand.type() != wanted) {
            throw scope.wrong(
                    position,
                    "type-mismatch",
                    "这里要“%s”，写的是“%s”。".formatted(wanted.zh(), operand.type().zh()),
                    "%s is needed here, not %s."
                            .formatted(capital(wanted.en()), operand.type().en()));
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    void needUnit(Operand operand, String unit, Position position) {
        String own = OperandUnit.of(operand);
        if (!own.equals(OperandUnit.ANY) && !own.equals(unit)) {
            throw scope.wrong(
                    position,
                    "unit-mismatch",
                    "这里的单位应是 " + unit + "，写的是 " + own + "。请换一个单位为 " + unit + " 的字段或参数，或改正参数的 unit。",
                    "The unit here must be " + unit + ", not " + own + ". Use a field or parameter in " + unit
                            + ", or correct the unit of the parameter.");
        }
    }

    void needSameUnit(Operand a, Operand b, Position position) {
        String left = OperandUnit.of(a);
        String right = OperandUnit.of(b);
        if (!left.equals(OperandUnit.ANY) && !right.equals(OperandUnit.ANY) && !left.equals(right)) {
            throw scope.wrong(
                    position,
                    "unit-mismatch",
                    "单位不一致：一边是 " + left + "，一边是 " + right + "。请比较单位相同的字段或参数，或改正参数的 unit。",
                    "The units differ: " + left + " and " + right
                            + ". Compare fields or parameters of the same unit, or correct the unit of the parameter.");
        }
    }
}
