package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianyi.profile.PriorAid;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.QualificationLevel;
import org.qianyi.rules.Outcome;

/** guangdong/specialized-new-interest-2026. */
final class SpecializedNewInterest2026 {

    private final LocalDate asOf;
    private final BigDecimal minimum;
    private final BigDecimal rate;
    private final BigDecimal cap;

    SpecializedNewInterest2026(Figures figures) {
        asOf = figures.asOf();
        minimum = figures.number("interest.minimum");
        rate = figures.number("rate");
        cap = figures.number("cap");
    }

    void decide(Profile profile, List<Decision> decisions) {
        BigDecimal interest = profile.finance().interestPaid();
        Outcome recognised = Qualifications.any(
                profile,
                q -> Three.and(
                        Three.equal(q.kind(), QualificationKind.SPECIALIZED_NEW),
                        Three.equal(q.level(), QualificationLevel.PROVINCIAL),
                        Three.notBefore(q.validUntil(), asOf)));
        Outcome enough = Three.atLeast(interest, minimum);
        Outcome giant = Qualifications.valid(profile, QualificationKind.LITTLE_GIANT, asOf);
        Outcome had = Three.contains(profile.enterprise().priorAid(), PriorAid.SPECIALIZED_NEW_LOAN_SUBSIDY);

        decisions.add(Decision.of(
                "guangdong.specialized-new-interest",
                Three.and(recognised, enough),
                Three.or(giant, had),
                true,
                Worth.upTo(rate, interest, cap),
                new Condition("省级专精特新资格在有效期内", recognised),
                new Condition("规定期间实际支付利息达到下限", enough),
                new Condition("属于国家级小巨人企业", giant),
                new Condition("已获专精特新贷款贴息", had),
                new Condition("入库后按实际支付利息贴息", MET),
                new Condition("只计2024年5月1日至2025年4月30日实际支付的利息", MET),
                new Condition("入库申报的截止日期未见，可能已经截止，请先向主管部门核实", MET)));
    }
}
