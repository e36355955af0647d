package org.qianyi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Answered;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Decided;
import org.qianyi.assessment.ValueText;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.ClauseRule;

/**
 * Marks the measures that are one condition away (差一点): just one speaks against them, and the enterprise can still change what it
 * asks for, by no more than half or twice where it is a number. What the change would bring is for {@link ActionPlans} to try.
 */
public final class NearMisses {

    private final Assessor assessor;
    private final ReferenceData reference;
    private final Edits edits;
    private final ValueText words;

    public NearMisses(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        this.assessor = assessor;
        this.reference = reference;
        this.edits = new Edits(catalogue, reference);
        this.words = new ValueText(reference);
    }

    /** The answer, with the measures marked that are one condition away. */
    public Assessment assess(Asked asked) {
        Answered answered = assessor.answer(asked.profile(), asked.library(), asked.asOf());
        Assessment answer = answered.assessment();
        return new Assessment(answer.totals(), marked(asked, answered), answer.duties(), answer.questions());
    }

    private List<Assessment.MeasureResult> marked(Asked asked, Answered answered) {
        Profile profile = asked.profile().on(asked.asOf());
        Remedies remedies = new Remedies(edits, reference, profile, asked.asOf(), Set.of());
        Map<String, Decided> documents = new HashMap<>();
        answered.decided()
                .forEach(document -> documents.put(document.sheet().document().folder(), document));
        List<Assessment.MeasureResult> measures = new ArrayList<>();
        for (Assessment.MeasureResult measure : answered.assessment().measures()) {
            Decided document = documents.get(measure.document());
            Text mark = document == null || measure.verdict() != Verdict.NOT_ELIGIBLE
                    ? null
                    : mark(document, measure.id().substring(measure.policy().length() + 1), remedies, profile);
            measures.add(mark == null ? measure : measure.withNearMiss(mark));
        }
        return List.copyOf(measures);
    }

    private @Nullable Text mark(Decided document, String measure, Remedies remedies, Profile profile) {
        List<ClauseRule> failing = Remedies.failing(document, measure);
        if (failing.isEmpty()
                || failing.stream().map(NearMisses::place).distinct().count() > 1) {
            return null;
        }
        for (ClauseRule rule : failing) {
            for (Map<String, Object> remedy : remedies.of(document, rule)) {
                if (remedy.size() == 1 && remedies.inReach(remedy)) {
                    Map.Entry<String, Object> change =
                            remedy.entrySet().iterator().next();
                    return mark(rule, edits.field(change.getKey()), change.getValue(), profile);
                }
            }
        }
        return null;
    }

    /** Requirements of one group are one condition. */
    private static Object place(ClauseRule rule) {
        return rule.oneOf() == null ? rule : rule.oneOf();
    }

    private Text mark(ClauseRule rule, Field field, Object to, Profile profile) {
        Text from = words.of(field, field.read(profile));
        Text value = words.of(field, to);
        boolean met = rule.kind() == ClauseRule.Kind.REQUIREMENT;
        return new Text(
                "只差一项%s“%s”：“%s”由%s改为%s，就%s这一条。"
                        .formatted(
                                met ? "" : "不予支持的情形",
                                rule.text().zh(),
                                field.title().zh(),
                                from.zh(),
                                value.zh(),
                                met ? "满足" : "不再属于"),
                "One condition away, %s \"%s\": with %s at %s in place of %s it %s."
                        .formatted(
                                met ? "the requirement" : "the exclusion",
                                rule.text().en(),
                                field.title().en(),
                                value.en(),
                                from.en(),
                                met ? "is met" : "no longer applies"));
    }
}
