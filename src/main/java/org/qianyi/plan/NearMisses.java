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

    /** Requirements only: what an exclusion says is often that something is not needed, and no reason to change. */
    private @Nullable Text mark(Decided document, String measure, Remedies remedies, Profile profile) {
        List<ClauseRule> failing = Remedies.failing(document, measure);
        if (failing.stream().map(NearMisses::place).distinct().count() != 1
                || failing.get(0).kind() != ClauseRule.Kind.REQUIREMENT) {
            return null;
        }
        for (ClauseRule rule : failing) {
            List<Map.Entry<String, Object>> changes = changes(document, rule, remedies);
            if (!changes.isEmpty()) {
                Field field = edits.field(changes.get(0).getKey());
                List<Object> values = changes.stream()
                        .filter(change -> change.getKey().equals(field.path()))
                        .map(Map.Entry::getValue)
                        .toList();
                return mark(rule, field, values, profile);
            }
        }
        return null;
    }

    /** The single answers that would do. */
    private static List<Map.Entry<String, Object>> changes(Decided document, ClauseRule rule, Remedies remedies) {
        List<Map.Entry<String, Object>> changes = new ArrayList<>();
        for (Map<String, Object> remedy : remedies.of(document, rule)) {
            Profile edited = remedy.size() == 1 ? remedies.applied(remedy) : null;
            if (edited != null && remedies.inReach(remedy, edited)) {
                changes.addAll(remedy.entrySet());
            }
        }
        return changes;
    }

    /** Requirements of one group are one condition. */
    private static Object place(ClauseRule rule) {
        return rule.oneOf() == null ? rule : rule.oneOf();
    }

    private Text mark(ClauseRule rule, Field field, List<Object> values, Profile profile) {
        Text from = words.of(field, field.read(profile));
        Text to = words.of(field, values.get(0));
        Text more = values.size() == 1
                ? new Text("", "")
                : new Text("（或另外 " + (values.size() - 1) + " 项之一）", " (or one of " + (values.size() - 1) + " others)");
        return new Text(
                "只差一项“%s”：“%s”由%s改为%s%s，就满足这一条。"
                        .formatted(rule.text().zh(), field.title().zh(), from.zh(), to.zh(), more.zh()),
                "One condition away, \"%s\": with \"%s\" at %s%s in place of %s it is met."
                        .formatted(rule.text().en(), field.title().en(), to.en(), more.en(), from.en()));
    }
}
