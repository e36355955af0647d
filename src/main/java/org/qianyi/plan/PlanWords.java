package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.qianyi.assessment.Wording;
import org.qianyi.profile.Text;

/** An option in a sentence. */
final class PlanWords {

    private static final Text NOTHING = new Text("", "");

    static Text option(
            List<ActionPlan.AnswerChange> changes,
            BigDecimal cost,
            List<ActionPlan.Gain> gains,
            List<ActionPlan.Reached> opens,
            List<ActionPlan.Reached> givesUp) {
        Text what = join(changes.stream().map(PlanWords::change).toList(), "，", ", ");
        Text brings = join(gains.stream().map(PlanWords::gain).toList(), "；", "; ");
        Text costs = cost.signum() == 0
                ? NOTHING
                : new Text(
                        "，相应支出增加 " + Wording.money(cost).zh(),
                        ", spending " + Wording.money(cost).en() + " more on it");
        Text instead = names(givesUp);
        Text less = givesUp.isEmpty()
                ? NOTHING
                : new Text("（不再计入：" + instead.zh() + "）", " (no longer counted: " + instead.en() + ")");
        Text first = readFirst(opens);
        return new Text(
                "把" + what.zh() + costs.zh() + "：" + brings.zh() + less.zh() + "。" + first.zh(),
                "Change " + what.en() + costs.en() + ": " + brings.en() + less.en() + "." + first.en());
    }

    /** What brings a sum may have its doubts: they stand with the measure and are pointed at here. */
    private static Text readFirst(List<ActionPlan.Reached> opens) {
        List<ActionPlan.Reached> doubtful = opens.stream()
                .filter(measure -> measure.amount() != null && measure.amount().quantified())
                .filter(measure -> measure.note() != null || !measure.notices().isEmpty())
                .toList();
        Text names = names(doubtful);
        return doubtful.isEmpty()
                ? NOTHING
                : new Text("先看" + names.zh() + "的说明和提示。", " Read the notes on " + names.en() + " first.");
    }

    private static Text names(List<ActionPlan.Reached> measures) {
        return join(measures.stream().map(measure -> quoted(measure.title())).toList(), "、", ", ");
    }

    private static Text quoted(Text title) {
        return new Text("“" + title.zh() + "”", "\"" + title.en() + "\"");
    }

    static Text change(ActionPlan.AnswerChange change) {
        List<Text> values = new ArrayList<>();
        values.add(change.toText());
        change.orElse().forEach(choice -> values.add(choice.title()));
        Text to = join(values, "或", " or ");
        Text title = quoted(change.title());
        Text raised =
                join(change.along().stream().map(along -> quoted(along.title())).toList(), "、", ", ");
        Text along = change.along().isEmpty()
                ? NOTHING
                : new Text("（" + raised.zh() + "随之增到同一数额）", " (raising " + raised.en() + " to the same)");
        return new Text(
                title.zh() + "由" + change.fromText().zh() + "改为" + to.zh() + along.zh(),
                title.en() + " from " + change.fromText().en() + " to " + to.en() + along.en());
    }

    private static Text gain(ActionPlan.Gain gain) {
        Text every = gain.unit().endsWith("/year") ? new Text("每年", " a year") : new Text("", "");
        if (gain.max() == null) {
            return new Text(
                    every.zh() + "合计会增加，最多增加多少还算不出",
                    "the total rises" + every.en() + ", by how much at most cannot be told yet");
        }
        Text most = Wording.money(gain.max());
        Text least = Wording.money(gain.min());
        if (gain.min().compareTo(gain.max()) == 0) {
            return new Text(every.zh() + "合计增加 " + most.zh(), "the total rises by " + most.en() + every.en());
        }
        return gain.min().signum() == 0
                ? new Text(every.zh() + "合计最多增加 " + most.zh(), "the total rises by up to " + most.en() + every.en())
                : new Text(
                        every.zh() + "合计上限增加 " + most.zh() + "，确定部分增加 " + least.zh(),
                        "the upper end of the total rises by " + most.en() + every.en() + ", what is certain by "
                                + least.en());
    }

    private static Text join(List<Text> texts, String zh, String en) {
        BinaryOperator<Text> both = (a, b) -> new Text(a.zh() + zh + b.zh(), a.en() + en + b.en());
        return texts.stream().reduce(both).orElse(NOTHING);
    }

    private PlanWords() {}
}
