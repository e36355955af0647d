package org.qianyi.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** How near a measure is: to be had, open, or out of reach. */
enum Reach {
    /** Every requirement is met; an authority may still decide. */
    HAD,
    /** Nothing is settled against it, something is not known. */
    OPEN,
    /** Settled against it, outside its place or days, or left out for another that it cannot be had beside. */
    OUT;

    static Reach of(Assessment.MeasureResult measure) {
        boolean against =
                switch (measure.verdict()) {
                    case NOT_ELIGIBLE, NOT_APPLICABLE -> true;
                    case NEEDS_INFO, LIKELY, ELIGIBLE ->
                        !measure.notSelectedFor().isEmpty() || !against(measure).isEmpty();
                };
        if (against) {
            return OUT;
        }
        return measure.verdict() == Verdict.NEEDS_INFO ? OPEN : HAD;
    }

    /** Why a measure is out of reach, in whole sentences; null if it is not. */
    static @Nullable Text whyOut(Assessment.MeasureResult measure) {
        if (measure.verdict() == Verdict.NOT_APPLICABLE) {
            return measure.notApplicableBecause();
        }
        if (!measure.notSelectedFor().isEmpty()) {
            return measure.notSelectedBecause();
        }
        List<Text> against = against(measure);
        if (against.isEmpty()) {
            return null;
        }
        String en = String.join("; ", against.stream().map(Text::en).toList());
        return new Text(
                String.join("；", against.stream().map(Text::zh).toList()) + "。",
                en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1) + ".");
    }

    /** What is settled against a measure: requirements, groups of them of which none is met, exclusions. */
    private static List<Text> against(Assessment.MeasureResult measure) {
        Map<String, List<Text>> groups = new LinkedHashMap<>();
        List<Text> against = new ArrayList<>();
        for (Assessment.ConditionResult condition : measure.conditions()) {
            Text text = condition.text();
            if (condition.kind() == ClauseRule.Kind.EXCLUSION && condition.outcome() == Outcome.MET) {
                against.add(new Text("属于不予支持的“" + text.zh() + "”", "excluded by \"" + text.en() + "\""));
            } else if (condition.kind() == ClauseRule.Kind.REQUIREMENT && condition.outcome() == Outcome.NOT_MET) {
                if (condition.oneOf() == null) {
                    against.add(new Text("未满足“" + text.zh() + "”", "\"" + text.en() + "\" is not met"));
                } else {
                    groups.computeIfAbsent(condition.oneOf(), g -> new ArrayList<>())
                            .add(text);
                }
            }
        }
        groups.forEach((group, texts) -> {
            long all = measure.conditions().stream()
                    .filter(c -> group.equals(c.oneOf()))
                    .count();
            if (texts.size() == all) {
                against.add(new Text(
                        "“" + String.join("”“", texts.stream().map(Text::zh).toList()) + "”一项也未满足",
                        "none of \""
                                + String.join(
                                        "\", \"", texts.stream().map(Text::en).toList()) + "\" is met"));
            }
        });
        return against;
    }
}
