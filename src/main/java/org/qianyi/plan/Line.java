package org.qianyi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Decided;
import org.qianyi.assessment.Totals;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;

/** A profile with one answer left to be put: to each value of the answer its assessment, made once. */
final class Line {

    private final Assessor assessor;
    private final Edits edits;
    private final Asked asked;
    private final String path;
    private final Scale scale;
    private final Map<Long, Profile> profiles = new HashMap<>();
    private final Map<Long, Assessment> assessments = new HashMap<>();
    private final Map<Long, List<Totals.Sum>> sums = new HashMap<>();

    Line(Assessor assessor, Edits edits, Asked asked, String path) {
        this.assessor = assessor;
        this.edits = edits;
        this.asked = asked;
        this.path = path;
        this.scale = Scale.of(edits.field(path));
    }

    Scale scale() {
        return scale;
    }

    /** The profile with the value of this count, as the law of the day sees it. */
    Profile profile(long count) {
        return profiles.computeIfAbsent(
                count, c -> edits.with(asked.profile(), path, scale.value(c)).on(asked.asOf()));
    }

    Assessment assessment(long count) {
        return assessments.computeIfAbsent(count, c -> assessor.assess(profile(c), asked.library(), asked.asOf()));
    }

    List<Totals.Sum> sums(long count) {
        return sums.computeIfAbsent(count, c -> Sums.of(assessment(c)));
    }

    List<Decided> decided(long count) {
        return assessor.decide(profile(count), asked.library(), asked.asOf());
    }

    /** The sums the answer is part of, the nearest first. */
    List<Field> wholes() {
        return edits.wholes(scale.field());
    }

    /** Whether the answers can stand together at this count. */
    boolean sound(long count) {
        return edits.sound(profile(count));
    }

    /** Counts beside which the answers may cease to stand together: what other answers of the same kind are. */
    List<Long> anchors(List<Field> fields) {
        List<Long> anchors = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == scale.field().type() && !field.inList() && !field.derived()) {
                Object known = field.read(asked.profile());
                if (known != null) {
                    anchors.add(scale.near(known));
                }
            }
        }
        return anchors;
    }

    /** What in the rules looks at the answer, or at a sum that is raised with it. */
    List<Watch.Side> sides(long count) {
        Set<Field> fields = new HashSet<>(wholes());
        fields.add(scale.field());
        return Watch.of(profile(count), decided(count), fields, item());
    }

    private @Nullable Integer item() {
        int bracket = path.indexOf('[');
        return bracket < 0 ? null : Integer.valueOf(path.substring(bracket + 1, path.indexOf(']')));
    }
}
