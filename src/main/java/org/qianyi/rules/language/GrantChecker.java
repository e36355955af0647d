package org.qianyi.rules.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Position;

/** Turns what follows {@code insert(} into a {@link Grant}. */
final class GrantChecker {

    private static final String MONEY = "CNY";
    private static final String SHARE = "share";

    private final Scope scope;
    private final OperandChecker operands;

    GrantChecker(Scope scope) {
        this.scope = scope;
        this.operands = new OperandChecker(scope);
    }

    Grant check(Syntax.Call call) {
        Deque<Syntax.Call> chain = new ArrayDeque<>();
        Syntax.Expression link = call;
        while (link instanceof Syntax.Call step) {
            chain.push(step);
            link = step.receiver();
        }
        if (!(link instanceof Syntax.Name name) || !name.name().equals("Grant")) {
            throw scope.wrong(
                    call.position(), "bad-consequence", "insert 里应以 Grant. 开头。", "What is inserted begins with Grant.");
        }
        Grant.Worth worth = worth(chain.pop());
        Operand cap = null;
        Operand floor = null;
        boolean perYear = false;
        for (Syntax.Call step : chain) {
            switch (step.name()) {
                case "cappedAt" -> cap = once(cap, sum(arguments(step, 1).get(0)), step);
                case "withFloor" -> floor = once(floor, sum(arguments(step, 1).get(0)), step);
                case "perYear" -> {
                    arguments(step, 0);
                    perYear = true;
                }
                default -> {
                    List<String> words = List.of("cappedAt", "withFloor", "perYear");
                    throw scope.wrong(
                            step.position(),
                            "unknown-grant",
                            "Grant 后面不能接 ." + step.name() + Nearest.hintZh(step.name(), words),
                            "." + step.name() + " cannot follow a Grant" + Nearest.hintEn(step.name(), words));
                }
            }
        }
        return new Grant(worth, cap, floor, perYear);
    }

    private Operand once(@Nullable Operand before, Operand now, Syntax.Call step) {
        if (before != null) {
            throw scope.wrong(
                    step.position(),
                    "bad-consequence",
                    "." + step.name() + " 只能写一次。",
                    "." + step.name() + " can stand only once.");
        }
        return now;
    }

    private Grant.Worth worth(Syntax.Call call) {
        return switch (call.name()) {
            case "fixed" -> new Grant.Worth.Fixed(sum(arguments(call, 1).get(0)));
            case "share" -> share(Grant.Binding.EXACT, call);
            case "upTo" -> share(Grant.Binding.CEILING, call);
            case "atLeast" -> share(Grant.Binding.FLOOR, call);
            case "atMost" -> new Grant.Worth.AtMost(sum(arguments(call, 1).get(0)));
            case "perPerson" -> {
                List<Syntax.Expression> arguments = arguments(call, 2);
                yield new Grant.Worth.PerPerson(sum(arguments.get(0)), number(arguments.get(1), "persons"));
            }
            case "saving" -> {
                List<Syntax.Expression> arguments = arguments(call, 3);
                yield new Grant.Worth.Saving(
                        number(arguments.get(0), SHARE), number(arguments.get(1), SHARE), sum(arguments.get(2)));
            }
            case "sumOver" -> sumOver(call);
            case "inKind" -> {
                arguments(call, 0);
                yield new Grant.Worth.InKind();
            }
            case "unquantified" -> {
                arguments(call, 0);
                yield new Grant.Worth.Unquantified();
            }
            default ->
                throw scope.wrong(
                        call.position(),
                        "unknown-grant",
                        "没有 Grant." + call.name() + Nearest.hintZh(call.name(), Grant.words()),
                        "There is no Grant." + call.name() + Nearest.hintEn(call.name(), Grant.words()));
        };
    }

    private Grant.Worth share(Grant.Binding binding, Syntax.Call call) {
        List<Syntax.Expression> arguments = arguments(call, 2);
        return new Grant.Worth.Share(binding, number(arguments.get(0), SHARE), sum(arguments.get(1)));
    }

    private Grant.Worth sumOver(Syntax.Call call) {
        List<Syntax.Expression> arguments = arguments(call, 2);
        Scope.Item item =
                arguments.get(0) instanceof Syntax.Variable variable ? scope.items.get(variable.name()) : null;
        if (arguments.get(0) instanceof Syntax.Variable variable && scope.isBroken(variable.name())) {
            throw new Scope.Wrong();
        }
        if (item == null) {
            throw scope.wrong(
                    arguments.get(0).position(),
                    "unknown-variable",
                    "sumOver 的第一个参数应是 when 里绑定的明细，如 $loan : Loan( … )。",
                    "The first argument of sumOver is an item bound in \"when\", such as $loan : Loan( … ).");
        }
        if (arguments.get(1) instanceof Syntax.Call each) {
            return new Grant.Worth.SumOver(
                    item.condition().list(), item.condition().inner(), each(each, item.pattern()));
        }
        throw scope.wrong(
                arguments.get(1).position(),
                "bad-consequence",
                "sumOver 的第二个参数应是一笔 Grant.…( … )。",
                "The second argument of sumOver is a Grant.…( … ).");
    }

    /** What one item is worth: a sum of money that its answers decide. */
    private Grant each(Syntax.Call call, Syntax.Pattern pattern) {
        if (scope.item != null) {
            throw scope.wrong(
                    call.position(), "bad-consequence", "sumOver 里不能再写 sumOver。", "A sumOver cannot hold another.");
        }
        scope.item = pattern;
        try {
            Grant each = check(call);
            boolean figure = each.hasFigure();
            if (!figure || each.perYear()) {
                throw scope.wrong(
                        call.position(),
                        "bad-consequence",
                        "sumOver 里要写能算出的金额；按年发放请把 .perYear() 写在 sumOver 后面。",
                        "Inside sumOver stands a sum that can be computed; .perYear() goes after sumOver( … ).");
            }
            return each;
        } finally {
            scope.item = null;
        }
    }

    private List<Syntax.Expression> arguments(Syntax.Call call, int count) {
        if (call.arguments().size() != count) {
            throw scope.wrong(
                    call.position(),
                    "argument-count",
                    "%s 要有 %d 个参数。".formatted(call.name(), count),
                    "%s takes %d arguments.".formatted(call.name(), count));
        }
        return call.arguments();
    }

    private Operand sum(Syntax.Expression expression) {
        return number(expression, MONEY);
    }

    private Operand number(Syntax.Expression expression, String unit) {
        Operand operand = operands.check(expression, null);
        Position position = expression.position();
        operands.needType(operand, ValueType.NUMBER, position);
        operands.needUnit(operand, unit, position);
        return operand;
    }
}
