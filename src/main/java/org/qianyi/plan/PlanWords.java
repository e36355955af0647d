package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.qianyi.assessment.Wording;
import org.qianyi.profile.Text;

/** An option in a sentence. */
final class PlanWords {

    static Text option(
            List<ActionPlan.AnswerChange> changes,
            BigDecimal cost,
            List<ActionPlan.Gain> gains,
            List<ActionPlan.Reached> givesUp) {
        Text what = join(changes.stream().map(PlanWords::change).toList(), "，", ", ");
        Text brings = join(gains.stream().map(PlanWords::gain).toList(), "；", "; ");
        Text costs = cost.signum() == 0
                ? new Text("", "")
                : new Text(
                        "，多投入 " + Wording.money(cost).zh(),
                        ", which takes " + Wording.money(cost).en() + " more of your own money");
        Text instead = join(givesUp.stream().map(ActionPlan.Reached::title).toList(), "、", ", ");
        Text less = givesUp.isEmpty()
                ? new Text("", "")
                : new Text("（不再计入：" + instead.zh() + "）", " (no longer counted: " + instead.en() + ")");
        return new Text(
                "把" + what.zh() + costs.zh() + "：" + brings.zh() + less.zh() + "。",
                "Change " + what.en() + costs.en() + ": " + brings.en() + less.en() + ".");
    }

    static Text change(ActionPlan.AnswerChange change) {
        List<Text> values = new ArrayList<>();
        values.add(change.toText());
        change.orElse().forEach(choice -> values.add(choice.title()));
        Text to = join(values, "或", " or ");
        return new Text(
                "“" + change.title().zh() + "”由" + change.fromText().zh() + "改为" + to.zh(),
                change.title().en() + " from " + change.fromText().en() + " to " + to.en());
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
        return texts.stream().reduce(both).orElse(new Text("", ""));
    }

    private PlanWords() {}
}
