package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.Position;
import org.qianyi.profile.Field;

/** Turns the patterns of a rule into one {@link Condition}, binding its variables on the way. */
final class ConditionChecker {

    private final Scope scope;
    private final OperandChecker operands;
    private final boolean amount;

    ConditionChecker(Scope scope, boolean amount) {
        this.scope = scope;
        this.operands = new OperandChecker(scope);
        this.amount = amount;
    }

    /** The condition of all patterns; after a mistake the rest is still checked, and null is returned. */
    @Nullable
    Condition check(List<Syntax.Pattern> patterns) {
        List<Condition> parts = new ArrayList<>();
        boolean sound = true;
        for (Syntax.Pattern pattern : patterns) {
            try {
                pattern(pattern).ifPresent(parts::add);
            } catch (Scope.Wrong e) {
                sound = false;
                if (pattern.binding() != null) {
                    scope.breakOff(pattern.binding());
                }
            }
        }
        return sound ? all(parts) : null;
    }

    private static Condition all(List<Condition> parts) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.All all) {
                flat.addAll(all.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Condition.All(List.copyOf(flat));
    }

    private Optional<Condition> pattern(Syntax.Pattern pattern) {
        if (pattern.type().equals("Law")) {
            law(pattern);
            return Optional.empty();
        }
        if (pattern.type().equals("Term")) {
            return Optional.of(term(pattern));
        }
        if (!scope.vocabulary.isType(pattern.type())) {
            throw scope.wrong(
                    pattern.position(),
                    "unknown-type",
                    "没有事实类型 " + pattern.type() + Nearest.hintZh(pattern.type(), scope.vocabulary.types()),
                    "There is no fact type " + pattern.type()
                            + Nearest.hintEn(pattern.type(), scope.vocabulary.types()));
        }
        Optional<Field> list = scope.vocabulary.listOf(pattern.type());
        return list.isPresent() ? items(pattern, list.get()) : group(pattern);
    }

    private void law(Syntax.Pattern pattern) {
        if (pattern.mode() != Syntax.Mode.PLAIN
                || pattern.binding() == null
                || !pattern.constraints().isEmpty()) {
            throw scope.wrong(pattern.position(), "bad-law", "请写 $law : Law()。", "Write $law : Law().");
        }
        scope.bindLaw(pattern.binding(), pattern.position());
    }

    private Condition term(Syntax.Pattern pattern) {
        if (pattern.binding() == null
                && pattern.mode() != Syntax.Mode.EXISTS
                && pattern.constraints().size() == 1
                && pattern.constraints().get(0) instanceof Syntax.Compare compare
                && compare.operator().equals("==")
                && compare.left() instanceof Syntax.Name name
                && name.name().equals("name")
                && compare.right() instanceof Syntax.Quoted term) {
            scope.uses(term);
            return new Condition.Defined(term.content(), pattern.mode() == Syntax.Mode.NOT);
        }
        throw scope.wrong(
                pattern.position(),
                "bad-term",
                "术语请写成 Term( name == \"…\" ) 或 not Term( name == \"…\" )。",
                "A term is written Term( name == \"…\" ) or not Term( name == \"…\" ).");
    }

    private Optional<Condition> group(Syntax.Pattern pattern) {
        if (pattern.mode() != Syntax.Mode.PLAIN) {
            throw scope.wrong(
                    pattern.position(),
                    "no-quantifier",
                    pattern.type() + " 只有一个，不用 exists 或 not；请把否定写在比较里，如 == false、!=。",
                    "There is just one " + pattern.type()
                            + ": no exists or not here; put the negation into the comparison, as in == false or !=.");
        }
        if (pattern.binding() != null) {
            throw scope.wrong(
                    pattern.position(),
                    "unneeded-binding",
                    "请绑定字段而不是整个 " + pattern.type() + "：" + pattern.type() + "( $变量 : 字段 )。",
                    "Bind the field, not the whole " + pattern.type() + ": " + pattern.type()
                            + "( $variable : field ).");
        }
        Condition inner = constraints(pattern);
        return inner.always() ? Optional.empty() : Optional.of(inner);
    }

    private Optional<Condition> items(Syntax.Pattern pattern, Field list) {
        if (pattern.mode() != Syntax.Mode.PLAIN) {
            if (pattern.binding() != null) {
                throw scope.wrong(
                        pattern.position(),
                        "unneeded-binding",
                        "exists 和 not 里不能绑定变量，请去掉变量，或去掉 exists。",
                        "No variable can be bound under exists or not; leave out the variable, or exists.");
            }
            return Optional.of(
                    new Condition.SomeItem(list, pattern.mode() == Syntax.Mode.NOT, itemConstraints(pattern)));
        }
        String binding = pattern.binding();
        if (!amount || binding == null) {
            throw scope.wrong(
                    pattern.position(),
                    "needs-quantifier",
                    pattern.type() + " 可以有多个，请写 exists " + pattern.type() + "( … ) 或 not " + pattern.type() + "( … )。",
                    "There may be several " + pattern.type() + ": write exists " + pattern.type() + "( … ) or not "
                            + pattern.type() + "( … ).");
        }
        Condition.SomeItem some = new Condition.SomeItem(list, false, itemConstraints(pattern));
        scope.bind(binding, new Scope.Item(pattern, some));
        return Optional.of(some);
    }

    private Condition itemConstraints(Syntax.Pattern pattern) {
        scope.item = pattern;
        try {
            return constraints(pattern);
        } finally {
            scope.item = null;
        }
    }

    private Condition constraints(Syntax.Pattern pattern) {
        List<Condition> parts = new ArrayList<>();
        boolean sound = true;
        for (Syntax.Expression constraint : pattern.constraints()) {
            try {
                if (constraint instanceof Syntax.Bind bind) {
                    bind(bind, pattern);
                } else {
                    parts.add(condition(constraint, pattern.type()));
                }
            } catch (Scope.Wrong e) {
                sound = false;
                if (constraint instanceof Syntax.Bind bind) {
                    scope.breakOff(bind.variable());
                }
            }
        }
        if (!sound) {
            throw new Scope.Wrong();
        }
        return all(parts);
    }

    private void bind(Syntax.Bind bind, Syntax.Pattern pattern) {
        if (operands.check(bind.field(), pattern.type()) instanceof Operand.Answer answer) {
            scope.bind(bind.variable(), answer, bind.position());
            return;
        }
        throw scope.wrong(bind.position(), "syntax", "只能绑定字段。", "Only a field can be bound.");
    }

    private Condition condition(Syntax.Expression expression, String type) {
        if (expression instanceof Syntax.And and) {
            return all(each(and.parts(), type));
        }
        if (expression instanceof Syntax.Or or) {
            return new Condition.Any(each(or.parts(), type));
        }
        if (expression instanceof Syntax.Compare compare) {
            return compare(compare, type);
        }
        if (expression instanceof Syntax.In in) {
            return among(in, type);
        }
        if (expression instanceof Syntax.MemberOf member) {
            return listed(member, type);
        }
        if (expression instanceof Syntax.Contains contains) {
            return has(contains, type);
        }
        throw scope.wrong(expression.position(), "syntax", "这里应是一个比较。", "A comparison is expected here.");
    }

    private List<Condition> each(List<Syntax.Expression> parts, String type) {
        return parts.stream().map(part -> condition(part, type)).toList();
    }

    private Condition compare(Syntax.Compare compare, String type) {
        if (compare.left() instanceof Syntax.Quoted
                || compare.left() instanceof Syntax.Truth
                || compare.left() instanceof Syntax.Digits) {
            throw scope.wrong(compare.left().position(), "field-first", "请把字段写在左边。", "Put the field on the left.");
        }
        Operand left = operands.check(compare.left(), type);
        Condition.Relation relation = Condition.Relation.of(compare.operator());
        Operand right;
        if (compare.right() instanceof Syntax.Quoted quoted) {
            right = operands.code(quoted, needField(left, compare.left().position()));
        } else {
            right = operands.check(compare.right(), type);
        }
        if (left.type() == ValueType.CODES || right.type() == ValueType.CODES) {
            throw scope.wrong(
                    compare.position(),
                    "type-mismatch",
                    "列表请用 contains、memberOf 或 in。",
                    "For lists use contains, memberOf or in.");
        }
        operands.needType(right, left.type(), compare.right().position());
        boolean ordered = left.type() == ValueType.NUMBER || left.type() == ValueType.DAY;
        if (!ordered && relation != Condition.Relation.EQUAL && relation != Condition.Relation.DIFFERENT) {
            throw scope.wrong(
                    compare.position(),
                    "no-order",
                    "“" + left.type().zh() + "”只能用 == 或 != 比较。",
                    "Only == and != apply here.");
        }
        operands.needSameUnit(left, right, compare.position());
        if (left.type() == ValueType.CODE
                && left instanceof Operand.Answer a
                && right instanceof Operand.Answer b
                && !Vocabulary.alike(a.field(), b.field())) {
            throw scope.wrong(
                    compare.position(),
                    "type-mismatch",
                    "两个字段的选项不是一类。",
                    "The two fields hold different kinds of codes.");
        }
        return new Condition.Compare(left, relation, right);
    }

    private Field needField(Operand operand, Position position) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field();
        }
        throw scope.wrong(position, "type-mismatch", "这里应是字段。", "A field is expected here.");
    }

    private Condition among(Syntax.In in, String type) {
        Operand left = operands.check(in.left(), type);
        Field field = needField(left, in.left().position());
        List<Operand.Constant> codes = new ArrayList<>();
        for (Syntax.Expression value : in.values()) {
            if (!(value instanceof Syntax.Quoted quoted)) {
                throw scope.wrong(
                        value.position(),
                        "syntax",
                        "in 的列表里写引号内的选项或代码。",
                        "The list after \"in\" holds choices or codes in quotes.");
            }
            codes.add(operands.code(quoted, field));
        }
        operands.needType(left, ValueType.CODE, in.position());
        return new Condition.Among(left, in.negated(), codes);
    }

    private Condition listed(Syntax.MemberOf member, String type) {
        Operand left = operands.check(member.left(), type);
        Field field = needField(left, member.left().position());
        operands.needType(left, ValueType.CODE, member.position());
        if (operands.check(member.right(), type) instanceof Operand.Figure figure && figure.type() == ValueType.CODES) {
            Optional<Field> exemplar =
                    Optional.ofNullable(figure.parameter().of()).flatMap(scope.vocabulary::exemplar);
            if (exemplar.isEmpty()) {
                throw new Scope.Wrong(); // said at the parameter
            }
            if (!Vocabulary.alike(exemplar.get(), field)) {
                if (ParameterChecker.isOfAnotherKind(figure.parameter(), exemplar.get(), scope.vocabulary)) {
                    throw new Scope.Wrong(); // said at the parameter
                }
                throw scope.wrong(
                        member.position(),
                        "type-mismatch",
                        "列表 %s 里不是 %s 的取值。".formatted(figure.parameter().key(), field.property()),
                        "The list %s does not hold values of %s."
                                .formatted(figure.parameter().key(), field.property()));
            }
            needLevel(field, exemplar.get(), figure.parameter(), member.position());
            return new Condition.Listed(left, member.negated(), figure);
        }
        throw scope.wrong(
                member.right().position(),
                "type-mismatch",
                "memberOf 后面应是 $law.list(\"…\")。",
                "After memberOf stands $law.list(\"…\").");
    }

    /** A city is never in a list of counties: a member of the wrong level would be a condition that nobody fulfils. */
    private void needLevel(Field field, Field exemplar, Parameter list, Position position) {
        for (Parameter.Dated dated : list.values().values()) {
            if (dated.value() instanceof Parameter.Value.Codes codes) {
                Stream.concat(codes.members().stream(), codes.maybe().stream())
                        .filter(code -> scope.vocabulary.knows(exemplar, code) && !scope.vocabulary.knows(field, code))
                        .findFirst()
                        .ifPresent(code -> {
                            throw scope.wrong(
                                    position,
                                    "wrong-level",
                                    "列表 %s 里的 %s 不会是 %s 的取值：province 用省级代码，city 用地级代码，county 用县级代码。"
                                            .formatted(list.key(), code, field.property()),
                                    "%s holds %s, which %s never is: province takes codes of provinces, city of cities, county of counties."
                                            .formatted(list.key(), code, field.property()));
                        });
            }
        }
    }

    private Condition has(Syntax.Contains contains, String type) {
        Operand left = operands.check(contains.left(), type);
        operands.needType(left, ValueType.CODES, contains.position());
        if (left instanceof Operand.Answer answer && contains.right() instanceof Syntax.Quoted quoted) {
            return new Condition.Has(answer, contains.negated(), operands.code(quoted, answer.field()));
        }
        throw scope.wrong(
                contains.position(), "syntax", "contains 后面写引号内的选项。", "After contains stands a choice in quotes.");
    }
}
