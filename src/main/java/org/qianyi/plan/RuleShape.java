package org.qianyi.plan;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Operand;

/** What a rule decides, written so that two versions of it can be compared: figures by their name, not by their value. */
final class RuleShape {

    static String of(ClauseRule rule) {
        Grant grant = rule.grant();
        return "%s %s %s %s %s: %s > %s"
                .formatted(
                        rule.kind(),
                        rule.oneOf(),
                        rule.adds(),
                        rule.overrides(),
                        rule.discretion(),
                        condition(rule.condition()),
                        grant == null ? "" : grant(grant));
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(RuleShape::condition).collect(Collectors.joining(" && ", "(", ")"));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(RuleShape::condition).collect(Collectors.joining(" || ", "(", ")"));
        }
        if (condition instanceof Condition.Compare compare) {
            return operand(compare.left()) + compare.relation() + operand(compare.right());
        }
        if (condition instanceof Condition.Among among) {
            return operand(among.value()) + not(among.negated()) + operands(among.codes().stream());
        }
        if (condition instanceof Condition.Listed listed) {
            return operand(listed.value()) + not(listed.negated()) + operand(listed.list());
        }
        if (condition instanceof Condition.Has has) {
            return operand(has.list()) + not(has.negated()) + operand(has.choice());
        }
        if (condition instanceof Condition.Defined defined) {
            return not(defined.negated()) + defined.term();
        }
        Condition.SomeItem some = (Condition.SomeItem) condition;
        return not(some.negated()) + some.list() + condition(some.inner());
    }

    private static String not(boolean negated) {
        return negated ? " not " : " ";
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.Answer answer) {
            return answer.field().path();
        }
        if (operand instanceof Operand.Figure figure) {
            return "$" + figure.parameter().key();
        }
        if (operand instanceof Operand.Constant constant) {
            return "\"" + constant.value() + "\"";
        }
        return operand instanceof Operand.Apply apply
                ? apply.function() + operands(apply.arguments().stream())
                : "as of";
    }

    private static String operands(Stream<? extends Operand> operands) {
        return operands.map(RuleShape::operand).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String grant(Grant grant) {
        Operand cap = grant.cap();
        Operand floor = grant.floor();
        return worth(grant.worth()) + " <= " + (cap == null ? "" : operand(cap)) + " >= "
                + (floor == null ? "" : operand(floor)) + (grant.perYear() ? " a year" : "");
    }

    private static String worth(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.SumOver sum) {
            return sum.list() + condition(sum.matching()) + grant(sum.each());
        }
        String kind = worth instanceof Grant.Worth.Share share
                ? share.binding().name()
                : worth.getClass().getSimpleName();
        return kind + operands(new Grant(worth, null, null, false).operands());
    }

    private RuleShape() {}
}
