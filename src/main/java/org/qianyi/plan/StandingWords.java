package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Verdict;
import org.qianyi.assessment.Wording;
import org.qianyi.plan.Differences.Standing;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;

/** How a measure or duty stood and stands, in words. */
final class StandingWords {

    static Text measure(@Nullable Standing before, @Nullable Standing after) {
        if (before == null) {
            Standing now = Objects.requireNonNull(after);
            return new Text(
                    "是后一版规则新加的，结论为“" + now.verdict().title().zh() + "”"
                            + worth(now).zh() + "。",
                    "new in the later rules, " + now.verdict().title().en()
                            + worth(now).en() + ".");
        }
        if (after == null) {
            return new Text(
                    "后一版规则里已经没有了，原来是“" + before.verdict().title().zh() + "”"
                            + worth(before).zh() + "。",
                    "no longer in the later rules; it was "
                            + before.verdict().title().en() + worth(before).en() + ".");
        }
        List<Text> parts = new ArrayList<>();
        if (before.verdict() != after.verdict()) {
            parts.add(new Text(
                    "由“" + before.verdict().title().zh() + "”变为“"
                            + after.verdict().title().zh() + "”",
                    "from " + before.verdict().title().en() + " to "
                            + after.verdict().title().en()));
        }
        Text amount =
                Standings.sameAmount(before.amount(), after.amount()) ? null : amount(before.amount(), after.amount());
        if (amount != null) {
            parts.add(amount);
        }
        if (before.selected() != after.selected() && before.amount() != null && after.amount() != null) {
            parts.add(
                    after.selected()
                            ? new Text("金额计入合计了", "its amount is now in the total")
                            : new Text("金额不再计入合计", "its amount is no longer in the total"));
        }
        if (parts.isEmpty()) {
            parts.add(new Text("结论和金额都没有变，但依据变了", "verdict and amount are as before, but what they rest on is not"));
        }
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("，", "", "。")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ", "", ".")));
    }

    private static Text worth(Standing standing) {
        String unit = unit(standing.amount());
        return unit.isEmpty()
                ? new Text("", "")
                : new Text(
                        "，金额" + sum(standing.amount()).zh(),
                        ", " + sum(standing.amount()).en());
    }

    private static String unit(@Nullable Amount amount) {
        return amount == null || amount.unit() == null ? "" : amount.unit();
    }

    /** Null if there was no figure and is none. */
    private static @Nullable Text amount(@Nullable Amount before, @Nullable Amount after) {
        Text was = sum(before);
        Text is = sum(after);
        if (unit(after).isEmpty()) {
            return unit(before).isEmpty()
                    ? null
                    : new Text("不再有金额，原来是" + was.zh(), "there is no amount any more, it was " + was.en());
        }
        if (unit(before).isEmpty()) {
            return new Text("金额为" + is.zh(), "the amount is " + is.en());
        }
        return was.equals(is)
                ? new Text("金额数目没有变，但算法变了", "the amount is the same, reckoned otherwise")
                : new Text("金额由" + was.zh() + "变为" + is.zh(), "the amount from " + was.en() + " to " + is.en());
    }

    private static Text sum(@Nullable Amount amount) {
        if (amount == null || amount.min() == null) {
            return new Text("", "");
        }
        Text money = Wording.money(amount.min(), amount.max());
        return unit(amount).endsWith("/year")
                ? new Text("每年" + Telling.spaced(money.zh()), money.en() + " a year")
                : new Text(Telling.spaced(money.zh()), money.en());
    }

    static Text duty(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return new Text("是后一版规则新加的。", "new in the later rules.");
        }
        if (after == null) {
            return new Text("后一版规则里已经没有了。", "no longer in the later rules.");
        }
        return before.equals(after)
                ? new Text("要不要办没有变，但依据变了。", "whether it is owed is as before, but what that rests on is not.")
                : new Text(
                        "由“" + applies(before).zh() + "”变为“" + applies(after).zh() + "”。",
                        "from " + applies(before).en() + " to " + applies(after).en() + ".");
    }

    private static Text applies(String applies) {
        return applies.equals(Verdict.NOT_APPLICABLE.name())
                ? Verdict.NOT_APPLICABLE.title()
                : switch (Outcome.valueOf(applies)) {
                    case MET -> new Text("须办", "owed");
                    case NOT_MET -> new Text("不须办", "not owed");
                    case UNKNOWN -> new Text("未定", "open");
                };
    }

    private StandingWords() {}
}
