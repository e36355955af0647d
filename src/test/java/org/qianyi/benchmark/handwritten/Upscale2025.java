package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Origin;
import org.qianyi.profile.PriorAid;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.RelocationMode;
import org.qianyi.rules.Outcome;

/** guangdong/upscale-2025. */
final class Upscale2025 {

    private final LocalDate asOf;
    private final Codes<String> delta;
    private final Codes<String> elsewhere;
    private final Codes<String> counties;
    private final int first;
    private final int before;
    private final int recognised;
    private final BigDecimal growth;
    private final Worth deltaReward;
    private final Worth elsewhereReward;

    Upscale2025(Figures figures) {
        asOf = figures.asOf();
        delta = figures.codes("prd-cities");
        elsewhere = figures.codes("ewn-cities");
        counties = figures.codes("ewn-counties");
        first = figures.number("year.first").intValueExact();
        before = figures.number("year.before").intValueExact();
        recognised = figures.number("year.recognised").intValueExact();
        growth = figures.number("growth.minimum");
        deltaReward = Worth.exactly(figures.number("reward.prd"));
        elsewhereReward = Worth.exactly(figures.number("reward.ewn"));
    }

    void decide(Profile profile, List<Decision> decisions) {
        Enterprise enterprise = profile.enterprise();
        Destination to = profile.destination();
        Outcome listed = Codes.has(counties, to);
        Outcome inDelta = Three.and(delta.has(to.city()), Three.not(listed));
        Outcome inElsewhere = Three.or(elsewhere.has(to.city()), listed);

        Outcome firstTime = Three.inYear(enterprise.aboveScaleSince(), first);
        Outcome yearBefore = Three.inYear(enterprise.aboveScaleSince(), before);
        Outcome grown = Three.and(yearBefore, Three.atLeast(enterprise.valueAddedGrowth(), growth));
        Outcome specialised = Three.and(
                yearBefore,
                Qualifications.any(
                        profile,
                        q -> Three.and(
                                Three.equal(q.kind(), QualificationKind.SPECIALIZED_NEW),
                                Three.yes(q.firstTime()),
                                Three.inYear(q.grantedOn(), recognised))));

        Outcome small = Three.yes(enterprise.smallOrMicro());
        Outcome industry = Three.industry(enterprise.industrySection());
        Outcome rewarded = Three.contains(enterprise.priorAid(), PriorAid.UPSCALE_REWARD_SINCE_2018);
        Outcome newPlant = Three.yes(enterprise.upscaleByNewPlant());
        Outcome moved = Three.yes(enterprise.movedAcrossCities());
        Origin from = profile.origin();
        Outcome elsewhereBefore =
                Three.not(Three.and(Three.equal(to.province(), from.province()), Three.equal(to.city(), from.city())));
        Outcome moves = Three.and(
                Three.and(
                        Three.notAfter(enterprise.aboveScaleSince(), asOf),
                        Three.notAfter(
                                enterprise.aboveScaleSince(),
                                profile.relocation().startOn())),
                Three.equal(profile.relocation().mode(), RelocationMode.WHOLE),
                elsewhereBefore);
        Outcome incident = Three.no(enterprise.noMajorIncident());

        Outcome firstDelta = Three.and(firstTime, inDelta);
        Outcome firstElsewhere = Three.and(firstTime, inElsewhere);
        Outcome grownDelta = Three.and(grown, inDelta);
        Outcome grownElsewhere = Three.and(grown, inElsewhere);
        Outcome specialisedDelta = Three.and(specialised, inDelta);
        Outcome specialisedElsewhere = Three.and(specialised, inElsewhere);
        Outcome bothDelta = Three.and(grown, specialised, inDelta);
        Outcome bothElsewhere = Three.and(grown, specialised, inElsewhere);

        decisions.add(Decision.of(
                "guangdong.upscale",
                Three.and(small, industry, Three.or(firstTime, grown, specialised)),
                Three.or(Three.or(rewarded, newPlant), Three.or(moved, moves, incident)),
                true,
                deltaReward
                        .given(Three.or(firstDelta, grownDelta, specialisedDelta))
                        .or(elsewhereReward.given(Three.or(firstElsewhere, grownElsewhere, specialisedElsewhere)))
                        .or(deltaReward.and(deltaReward).given(bothDelta))
                        .or(elsewhereReward.and(elsewhereReward).given(bothElsewhere)),
                new Condition("属于小微企业", small),
                new Condition("属于工业企业", industry),
                new Condition("首次升规的", firstTime),
                new Condition("升规后增速达标的", grown),
                new Condition("升规后成为专精特新的", specialised),
                new Condition("2018年以来已享受省小升规奖补", rewarded),
                new Condition("新投产即上规", newPlant),
                new Condition("由其他统计专业转入的不予支持", MET),
                new Condition("升规后跨地市迁移", moved),
                new Condition("升规企业整体迁到另一地市", moves),
                new Condition("近三年有重大安全、质量或环境问题", incident),
                new Condition("珠三角首次升规奖补", firstDelta),
                new Condition("粤东粤西粤北首次升规奖补", firstElsewhere),
                new Condition("珠三角增速达标奖补", grownDelta),
                new Condition("粤东粤西粤北增速达标奖补", grownElsewhere),
                new Condition("珠三角成为专精特新奖补", specialisedDelta),
                new Condition("粤东粤西粤北成为专精特新奖补", specialisedElsewhere),
                new Condition("珠三角增速达标又成为专精特新，两项相加", bothDelta),
                new Condition("粤东粤西粤北增速达标又成为专精特新，两项相加", bothElsewhere)));
    }
}
