package org.qianyi.benchmark.handwritten;

import java.math.BigDecimal;
import java.util.List;
import org.qianyi.profile.Environment;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;

/** national/energy-review-2023. */
final class EnergyReview2023 {

    private final BigDecimal energy;
    private final BigDecimal electricity;
    private final BigDecimal provincial;

    EnergyReview2023(Figures figures) {
        energy = figures.number("separate-review.energy");
        electricity = figures.number("separate-review.electricity");
        provincial = figures.number("provincial-review.energy");
    }

    void decide(Profile profile, List<Obligation> obligations) {
        Environment environment = profile.environment();
        Outcome separate = Three.or(
                Three.atLeast(environment.energy(), energy), Three.atLeast(environment.electricity(), electricity));
        Outcome notPassed = Three.and(separate, Three.no(environment.energyReviewPassed()));
        Outcome byProvince = Three.atLeast(environment.energy(), provincial);
        obligations.add(new Obligation(
                "national.energy-review",
                Three.or(separate, notPassed, byProvince),
                List.of(
                        new Condition("开工前取得节能审查意见", separate),
                        new Condition("尚未通过审查，不得开工或投产", notPassed),
                        new Condition("由省级机关审查", byProvince),
                        new Condition("节能审查已经通过，这一项已办妥", Three.yes(environment.energyReviewPassed())))));
    }
}
