package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.plan.Differences.AnswerDifference;
import org.qianyi.plan.Differences.Part;
import org.qianyi.plan.Differences.Standing;
import org.qianyi.profile.Text;

/** Tells a difference in sentences that can be read aloud: what happened, then because of what. */
final class DifferenceWords {

    private static final Text BECAUSE = new Text("原因：", " Because: ");
    private static final Text UNTOLD = new Text("存档里看不出原因。", " What is kept does not tell why.");

    private final List<AnswerDifference> answers;
    private final Set<Part> asked;

    DifferenceWords(List<AnswerDifference> answers, Set<Part> asked) {
        this.answers = answers;
        this.asked = asked;
    }

    /**
     * A measure's difference.
     *
     * @param hangsOn paths of answers it was shown to hang on
     * @param fields paths of all answers its rules look at
     */
    Text measure(
            Text title,
            @Nullable Standing before,
            @Nullable Standing after,
            Why why,
            List<String> hangsOn,
            Set<String> fields,
            List<List<Part>> enough) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after != null) {
            reasons.addAll(notApplicable(before.notApplicableBecause(), after.notApplicableBecause()));
            if (reasons.isEmpty()) { // figures that did not apply yet or apply no more are no reason of their own
                reasons.addAll(ReasonWords.of(why));
            }
            if (!Standings.same(before, after)) {
                reasons.addAll(answers(why, hangsOn, fields, enough));
                reasons.addAll(selection(before, after));
            }
        }
        return sentence(
                new Text("“" + title.zh() + "”", title.en() + ": "),
                StandingWords.measure(before, after),
                reasons,
                before != null && after != null && !Standings.same(before, after),
                proof(enough));
    }

    /** A duty's difference. */
    Text duty(Text title, Assessment.@Nullable DutyResult before, Assessment.@Nullable DutyResult after, Why why) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after != null) {
            reasons.addAll(notApplicable(before.notApplicableBecause(), after.notApplicableBecause()));
            if (reasons.isEmpty()) {
                reasons.addAll(ReasonWords.of(why));
            }
        }
        return sentence(
                new Text("义务“" + title.zh() + "”", title.en() + ": "),
                StandingWords.duty(before == null ? null : before.applies(), after == null ? null : after.applies()),
                reasons,
                before != null && after != null && !before.applies().equals(after.applies()),
                null);
    }

    private static Text sentence(Text subject, Text what, List<Text> reasons, boolean moved, @Nullable Text proof) {
        Text text = Telling.joined(subject, what);
        if (!reasons.isEmpty()) {
            text = Telling.joined(Telling.joined(text, BECAUSE), Telling.list(reasons));
        } else if (moved) {
            text = Telling.joined(text, UNTOLD);
        }
        return proof == null ? text : Telling.joined(text, proof);
    }

    private static List<Text> notApplicable(@Nullable Text before, @Nullable Text after) {
        List<Text> reasons = new ArrayList<>();
        if (before != null && after == null) {
            reasons.add(new Text(
                    "前一次不适用，" + Telling.stripped(before).zh(),
                    "it did not apply before: " + Telling.stripped(before).en()));
        } else if (after != null && before == null) {
            reasons.add(new Text(
                    "后一次不适用，" + Telling.stripped(after).zh(),
                    "it does not apply after: " + Telling.stripped(after).en()));
        }
        return reasons;
    }

    /** Answers that matter and were not told beside a rule; those that may, where none was shown to. */
    private List<Text> answers(Why why, List<String> hangsOn, Set<String> fields, List<List<Part>> enough) {
        boolean shown = !hangsOn.isEmpty();
        boolean perhaps = enough.isEmpty() || enough.stream().anyMatch(part -> part.contains(Part.ANSWERS));
        if (!shown && !perhaps) {
            return List.of();
        }
        List<AnswerDifference> mattering = answers.stream()
                .filter(answer -> shown ? hangsOn.contains(answer.path()) : reads(fields, answer.path()))
                .filter(answer -> why.conditions().stream()
                        .filter(condition -> condition.before() != condition.after())
                        .flatMap(condition -> condition.facts().stream().limit(Telling.TOLD))
                        .noneMatch(fact -> fact.field().equals(answer.path())))
                .toList();
        return Telling.some(
                mattering,
                answer -> Telling.changed(answer.title(), answer.before(), answer.after(), "填报的", "the answer "),
                new Text("项填报也变了", "more answers differ"));
    }

    private static boolean reads(Set<String> fields, String path) {
        return fields.contains(path) || fields.contains(path.replaceFirst("\\[].*", ""));
    }

    /** What is said of a measure left out for another, or no longer left out. */
    private static List<Text> selection(Standing before, Standing after) {
        Text was = before.notSelectedBecause();
        Text is = after.notSelectedBecause();
        if (is != null
                && !after.notSelectedFor().isEmpty()
                && !after.notSelectedFor().equals(before.notSelectedFor())) {
            return List.of(Telling.stripped(is));
        }
        if (was != null && !before.notSelectedFor().isEmpty() && after.selected()) {
            return List.of(new Text(
                    "前一次没有计入：" + Telling.stripped(was).zh(),
                    "it was left out before: " + Telling.stripped(was).en()));
        }
        return List.of();
    }

    /** Which part of what was asked differently is enough, where there are several parts. */
    private @Nullable Text proof(List<List<Part>> enough) {
        if (asked.size() < 2 || enough.isEmpty()) {
            return null;
        }
        List<Part> first = enough.get(0);
        if (first.size() == asked.size()) {
            return new Text(
                    "重新测算表明，" + zh(first) + "都不同才会这样变。", " Asked again, it takes another " + en(first) + " together.");
        }
        return new Text(
                "重新测算表明，只有"
                        + enough.stream().map(DifferenceWords::zh).collect(Collectors.joining("不同，或者只有"))
                        + "不同，结果也会这样变。",
                " Asked again, this follows from another "
                        + enough.stream().map(DifferenceWords::en).collect(Collectors.joining(", or from another "))
                        + " alone.");
    }

    private static String zh(List<Part> part) {
        return part.stream().map(one -> one.title().zh()).collect(Collectors.joining("和"));
    }

    private static String en(List<Part> part) {
        return part.stream().map(one -> one.title().en()).collect(Collectors.joining(" and "));
    }
}
