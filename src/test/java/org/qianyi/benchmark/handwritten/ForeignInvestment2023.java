package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;
import static org.qianyi.rules.Outcome.NOT_MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.QualificationLevel;
import org.qianyi.rules.Outcome;

/** guangdong/foreign-investment-2023. */
final class ForeignInvestment2023 {

    private final Codes<String> six;
    private final Codes<String> fifteen;
    private final BigDecimal minimumSix;
    private final BigDecimal minimumFifteen;
    private final LocalDate asOf;
    private final BigDecimal headquartersSix;
    private final BigDecimal headquartersFifteen;
    private final Worth headquartersReward;
    private final BigDecimal highTechRate;
    private final BigDecimal manufacturingRate;
    private final BigDecimal serviceRate;
    private final BigDecimal otherRate;
    private final BigDecimal manufacturingCap;
    private final BigDecimal otherCap;
    private final Codes<String> services;

    ForeignInvestment2023(Figures figures) {
        six = figures.codes("cities.six");
        fifteen = figures.codes("cities.fifteen");
        minimumSix = figures.number("minimum.six");
        minimumFifteen = figures.number("minimum.fifteen");
        asOf = figures.asOf();
        headquartersSix = figures.number("headquarters.minimum.six");
        headquartersFifteen = figures.number("headquarters.minimum.fifteen");
        headquartersReward = Worth.exactly(figures.number("headquarters.reward"));
        highTechRate = figures.number("rate.high-tech-manufacturing");
        manufacturingRate = figures.number("rate.other-manufacturing");
        serviceRate = figures.number("rate.high-tech-services");
        otherRate = figures.number("rate.other");
        manufacturingCap = figures.number("cap.manufacturing");
        otherCap = figures.number("cap.other");
        services = figures.codes("high-tech-service-sections");
    }

    void decide(Profile profile, List<Decision> decisions) {
        String city = profile.destination().city();
        String section = profile.enterprise().industrySection();
        BigDecimal dollars = profile.finance().foreignCapitalPaidIn();
        BigDecimal yuan = profile.finance().foreignCapitalPaidInYuan();
        Boolean highTech = profile.project().highTechManufacturing();
        Outcome inSix = six.has(city);
        Outcome inFifteen = fifteen.has(city);
        Outcome foreign = Three.yes(profile.enterprise().foreignInvested());

        Outcome enoughSix = Three.and(inSix, Three.atLeast(dollars, minimumSix));
        Outcome enoughFifteen = Three.and(inFifteen, Three.atLeast(dollars, minimumFifteen));
        Outcome manufacturing = Three.equal(section, "C");
        Outcome highTechManufacturing = Three.and(manufacturing, Three.yes(highTech));
        Outcome otherManufacturing = Three.and(manufacturing, Three.no(highTech));
        Outcome service = services.has(section);
        Outcome other = Three.not(manufacturing);
        decisions.add(Decision.of(
                "guangdong.foreign-investment",
                Three.and(foreign, Three.or(enoughSix, enoughFifteen)),
                highTechManufacturing != NOT_MET
                        || otherManufacturing != NOT_MET
                        || service != NOT_MET
                        || other != NOT_MET,
                Worth.upTo(highTechRate, yuan, manufacturingCap)
                        .given(highTechManufacturing)
                        .or(Worth.upTo(manufacturingRate, yuan, manufacturingCap)
                                .given(otherManufacturing))
                        .or(Worth.upTo(serviceRate, yuan, otherCap).given(service))
                        .or(Worth.upTo(otherRate, yuan, otherCap).given(other)),
                new Condition("属于外商投资企业", foreign),
                new Condition("在六市的，年新增实际外资达到门槛", enoughSix),
                new Condition("在十五市的，年新增实际外资达到门槛", enoughFifteen),
                new Condition("高技术制造业按新增实际外资奖励", highTechManufacturing),
                new Condition("其他制造业按新增实际外资奖励", otherManufacturing),
                new Condition("高技术服务业按新增实际外资奖励", service),
                new Condition("其他行业按新增实际外资奖励", other),
                new Condition("制造业企业五年累计最多1.5亿元", manufacturing),
                new Condition("其他企业五年累计最多8000万元", other)));

        Outcome headquarters = Qualifications.any(
                profile,
                q -> Three.and(
                        Three.equal(q.kind(), QualificationKind.MULTINATIONAL_HQ),
                        Three.equal(q.level(), QualificationLevel.PROVINCIAL),
                        Three.notBefore(q.validUntil(), asOf)));
        Outcome paidInSix = Three.and(inSix, Three.atLeast(dollars, headquartersSix));
        Outcome paidInFifteen = Three.and(inFifteen, Three.atLeast(dollars, headquartersFifteen));
        decisions.add(Decision.of(
                "guangdong.foreign-headquarters",
                Three.and(foreign, headquarters, Three.or(paidInSix, paidInFifteen)),
                false,
                headquartersReward,
                new Condition("地区总部属于外资企业", foreign),
                new Condition("经省评定为跨国公司地区总部", headquarters),
                new Condition("在六市的地区总部，当年实际外资达到门槛", paidInSix),
                new Condition("在十五市的地区总部，当年实际外资达到门槛", paidInFifteen),
                new Condition("地区总部一次性奖励", MET),
                new Condition("奖励只给一次，已经得过的不再给", MET)));
    }
}
