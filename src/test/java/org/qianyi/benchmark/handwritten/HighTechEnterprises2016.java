package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Origin;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.RelocationMode;
import org.qianyi.rules.Outcome;

/** national/high-tech-enterprises-2016. */
final class HighTechEnterprises2016 {

    private static final String GUANGDONG = "440000";

    private final LocalDate asOf;
    private final BigDecimal saved;
    private final Codes<String> ownBody;
    private final int years;
    private final BigDecimal rdStaff;
    private final BigDecimal small;
    private final BigDecimal medium;
    private final BigDecimal smallShare;
    private final BigDecimal mediumShare;
    private final BigDecimal largeShare;
    private final BigDecimal domestic;
    private final BigDecimal products;

    HighTechEnterprises2016(Figures figures) {
        asOf = figures.asOf();
        saved = figures.number("standard-rate").subtract(figures.number("high-tech-rate"));
        ownBody = figures.codes("own-certifying-body");
        years = figures.number("registered.min").intValueExact();
        rdStaff = figures.number("rd-staff.min");
        small = figures.number("revenue.small");
        medium = figures.number("revenue.medium");
        smallShare = figures.number("rd-share.small");
        mediumShare = figures.number("rd-share.medium");
        largeShare = figures.number("rd-share.large");
        domestic = figures.number("domestic-rd.min");
        products = figures.number("high-tech-revenue.min");
    }

    void decide(Profile profile, List<Decision> decisions) {
        tax(profile, decisions);
        recognition(profile, decisions);
    }

    private void tax(Profile profile, List<Decision> decisions) {
        Enterprise enterprise = profile.enterprise();
        Origin from = profile.origin();
        Destination to = profile.destination();
        Outcome valid = Qualifications.valid(profile, QualificationKind.HIGH_TECH, asOf);
        Outcome whole = Three.equal(profile.relocation().mode(), RelocationMode.WHOLE);
        Outcome sameProvince = Three.equal(to.province(), from.province());
        Outcome sameCity = Three.and(sameProvince, Three.equal(to.city(), from.city()));
        Outcome sameBody =
                Three.and(sameProvince, otherBody(from.province(), from.city()), otherBody(to.province(), to.city()));
        Outcome smallOne = Three.yes(enterprise.smallOrMicro());
        Outcome otherOne = Three.no(enterprise.smallOrMicro());

        decisions.add(Decision.of(
                "national.high-tech-income-tax",
                Three.and(valid, Three.or(whole, sameCity, sameBody)),
                false,
                saved(enterprise.taxableIncome(), otherOne),
                new Condition("高新技术企业资格在有效期内", valid),
                new Condition("整体迁移", whole),
                new Condition("在同一城市内迁移", sameCity),
                new Condition("在同一省内迁移，认定机构不变", sameBody),
                new Condition("按 25% 与 15% 的差额计算节税", otherOne),
                new Condition("小微企业的节税额不超过 25% 与 15% 的差额", smallOne),
                new Condition("优惠到证书有效期满为止，之后须再经认定", MET),
                new Condition("小微企业请比较小型微利企业的税率", smallOne)));
    }

    /** Exact, unless the enterprise is or may be small. */
    private Worth saved(@Nullable BigDecimal income, Outcome exact) {
        if (income == null) {
            return new Worth(BigDecimal.ZERO, null);
        }
        BigDecimal most = Worth.fen(saved.multiply(income));
        return exact == MET ? Worth.exactly(most) : new Worth(BigDecimal.ZERO, most);
    }

    /** Not under a certifying body of its own. */
    private Outcome otherBody(@Nullable String province, @Nullable String city) {
        return Three.or(Three.not(Three.equal(province, GUANGDONG)), Three.not(ownBody.has(city)));
    }

    private void recognition(Profile profile, List<Decision> decisions) {
        Enterprise enterprise = profile.enterprise();
        LocalDate established = enterprise.establishedOn();
        BigDecimal revenue = enterprise.annualRevenue();
        Outcome old = established == null
                ? Outcome.UNKNOWN
                : Outcome.of(Period.between(established, asOf).getYears() >= years);
        Outcome property = Three.yes(enterprise.coreIntellectualProperty());
        Outcome staff = Three.atLeast(ratio(decimal(enterprise.rdStaff()), decimal(enterprise.employees())), rdStaff);
        BigDecimal share = ratio(enterprise.rdExpense(), revenue);
        Outcome smallEnough = Three.and(Three.atMost(revenue, small), Three.atLeast(share, smallShare));
        Outcome mediumEnough = Three.and(
                Three.above(revenue, small), Three.atMost(revenue, medium), Three.atLeast(share, mediumShare));
        Outcome largeEnough = Three.and(Three.above(revenue, medium), Three.atLeast(share, largeShare));
        Outcome spentHere = Three.atLeast(enterprise.domesticRdShare(), domestic);
        Outcome sold = Three.atLeast(enterprise.highTechRevenueShare(), products);

        Outcome nextYear = Qualifications.any(
                profile,
                q -> Three.and(
                        Three.equal(q.kind(), QualificationKind.HIGH_TECH),
                        Three.notBefore(q.validUntil(), asOf.plusYears(1).withDayOfYear(1))));
        Outcome settled = Three.and(nextYear, Three.equal(profile.relocation().mode(), RelocationMode.WHOLE));

        decisions.add(Decision.of(
                "national.high-tech-recognition",
                Three.and(
                        Three.and(old, property, staff),
                        Three.or(smallEnough, mediumEnough, largeEnough),
                        Three.and(spentHere, sold)),
                settled,
                true,
                Worth.NO_FIGURE,
                new Condition("注册成立满一年", old),
                new Condition("拥有核心技术的知识产权", property),
                new Condition("主要技术属于重点支持领域，由认定机构判断", MET),
                new Condition("科技人员占比达到一成", staff),
                new Condition("收入在第一档，研发费用占比达到 5%", smallEnough),
                new Condition("收入在第二档，研发费用占比达到 4%", mediumEnough),
                new Condition("收入在第三档，研发费用占比达到 3%", largeEnough),
                new Condition("境内研发费用占比达到六成", spentHere),
                new Condition("高新技术产品收入占比达到六成", sold),
                new Condition("创新能力评价达标，由认定机构评定", MET),
                new Condition("资格至少到明年仍有效，整体迁移后继续有效，不必重新认定", settled),
                new Condition("授予高新技术企业资格", MET),
                new Condition("三年内有过重大案件，请核对是否在申请前一年内", Three.no(enterprise.noMajorIncident())),
                new Condition(
                        "资格还在有效期内，到期后要继续享受须再经认定", Qualifications.valid(profile, QualificationKind.HIGH_TECH, asOf))));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, MathContext.DECIMAL128);
    }
}
