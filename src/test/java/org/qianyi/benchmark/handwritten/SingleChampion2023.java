package org.qianyi.benchmark.handwritten;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.QualificationLevel;
import org.qianyi.rules.Outcome;

/** guangdong/single-champion-2023. */
final class SingleChampion2023 {

    private final Codes<String> delta;
    private final Codes<String> elsewhere;
    private final Codes<String> counties;
    private final @Nullable Integer recognised;
    private final Worth deltaReward;
    private final Worth elsewhereReward;

    SingleChampion2023(Figures figures) {
        delta = figures.codes("prd-cities");
        elsewhere = figures.codes("ewn-cities");
        counties = figures.codes("ewn-counties");
        recognised = figures.year("year.recognised");
        deltaReward = Worth.exactly(figures.number("reward.prd"));
        elsewhereReward = Worth.exactly(figures.number("reward.ewn"));
    }

    void decide(Profile profile, List<Decision> decisions) {
        Destination to = profile.destination();
        Outcome listed = Codes.has(counties, to);
        Outcome inDelta = Three.and(delta.has(to.city()), Three.not(listed));
        Outcome inElsewhere = Three.or(elsewhere.has(to.city()), listed);
        Outcome champion = Qualifications.any(
                profile,
                q -> Three.and(
                        Three.and(
                                Three.equal(q.kind(), QualificationKind.SINGLE_CHAMPION),
                                Three.equal(q.level(), QualificationLevel.NATIONAL)),
                        Three.and(
                                Three.yes(q.firstTime()),
                                recognised == null ? Outcome.UNKNOWN : Three.inYear(q.grantedOn(), recognised))));

        decisions.add(Decision.of(
                "guangdong.single-champion",
                champion,
                inDelta != Outcome.NOT_MET || inElsewhere != Outcome.NOT_MET,
                deltaReward.given(inDelta).or(elsewhereReward.given(inElsewhere)),
                new Condition("新认定为第八批国家制造业单项冠军", champion),
                new Condition("珠三角一次性奖补", inDelta),
                new Condition("粤东粤西粤北一次性奖补", inElsewhere)));
    }
}
