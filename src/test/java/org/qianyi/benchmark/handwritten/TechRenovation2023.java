package org.qianyi.benchmark.handwritten;

import java.math.BigDecimal;
import java.util.List;
import org.qianyi.profile.Destination;
import org.qianyi.profile.PriorAid;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;

/** guangdong/tech-renovation-2023. */
final class TechRenovation2023 {

    private final BigDecimal deltaRate;
    private final BigDecimal elsewhereRate;
    private final BigDecimal cap;
    private final Codes<String> delta;
    private final Codes<String> elsewhere;
    private final Codes<String> counties;

    TechRenovation2023(Figures figures) {
        deltaRate = figures.number("rate.prd");
        elsewhereRate = figures.number("rate.ewn");
        cap = figures.number("cap");
        delta = figures.codes("prd-cities");
        elsewhere = figures.codes("ewn-cities");
        counties = figures.codes("listed-counties");
    }

    void decide(Profile profile, List<Decision> decisions) {
        Destination to = profile.destination();
        Outcome listed = Codes.has(counties, to);
        Outcome inDelta = Three.and(delta.has(to.city()), Three.not(listed));
        Outcome inElsewhere = Three.or(elsewhere.has(to.city()), listed);
        Outcome renovation = Three.yes(profile.project().technicalRenovation());
        Outcome industry = Three.industry(profile.enterprise().industrySection());
        Outcome industrial = Three.and(industry, renovation);
        BigDecimal equipment = profile.project().equipmentInvestment();

        decisions.add(Decision.of(
                "guangdong.tech-renovation",
                industrial,
                false,
                Worth.upTo(deltaRate, equipment, cap)
                        .given(inDelta)
                        .or(Worth.upTo(elsewhereRate, equipment, cap).given(inElsewhere)),
                new Condition("属于工业企业技术改造项目", renovation),
                new Condition("属于工业企业", industry),
                new Condition("珠三角按设备购置额奖励", inDelta),
                new Condition("粤东粤西粤北按设备购置额奖励", inElsewhere),
                new Condition(
                        "设备已获省级财政资金，申报前核实能否再报",
                        Three.contains(profile.enterprise().priorAid(), PriorAid.EQUIPMENT_PROVINCIAL_FUNDS)),
                new Condition("项目属于淘汰类，申报前核实能否支持", Three.yes(profile.project().eliminatedCategory()))));
        decisions.add(Decision.of(
                "guangdong.renovation-financing",
                industrial,
                false,
                Worth.NO_FIGURE,
                new Condition("融资用于技术改造", renovation),
                new Condition("贴息、补贴和风险补偿标准未见", Outcome.MET),
                new Condition("属于工业企业", industry)));
    }
}
