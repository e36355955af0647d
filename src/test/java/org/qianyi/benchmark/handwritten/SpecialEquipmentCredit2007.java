package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;

import java.math.BigDecimal;
import java.util.List;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;

/** national/special-equipment-credit-2007. */
final class SpecialEquipmentCredit2007 {

    private final BigDecimal rate;

    SpecialEquipmentCredit2007(Figures figures) {
        rate = figures.number("credit-rate");
    }

    void decide(Profile profile, List<Decision> decisions) {
        BigDecimal equipment = profile.project().specialEquipmentInvestment();
        BigDecimal income = profile.enterprise().taxableIncome();
        Outcome bought = Three.positive(equipment);
        decisions.add(Decision.of(
                "national.special-equipment-credit",
                bought,
                false,
                equipment == null
                        ? new Worth(BigDecimal.ZERO, null)
                        : new Worth(BigDecimal.ZERO, Worth.fen(rate.multiply(equipment))),
                new Condition("购置并使用目录内专用设备", bought),
                new Condition("按专用设备投资额的一成抵免", MET),
                new Condition(
                        "应纳税额不足以抵免，余额结转以后年度", income == null ? Outcome.UNKNOWN : Outcome.of(income.signum() == 0))));
    }
}
