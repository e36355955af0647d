package org.qianyi.benchmark.handwritten;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Profile;

/**
 * Ten documents in plain Java, straightforward and fast: no reflection, no look-up by name, figures of the law read once a day. It
 * takes the decisions the engine takes (every condition, verdict and amount, three-valued) and records each; it explains none.
 */
public final class HandWritten {

    /** The documents it has, as folders of the rule folder. */
    public static final List<String> DOCUMENTS = List.of(
            "guangdong/foreign-investment-2023",
            "guangdong/loan-interest-2025",
            "guangdong/single-champion-2023",
            "guangdong/specialized-new-interest-2026",
            "guangdong/tech-renovation-2023",
            "guangdong/upscale-2025",
            "maoming/transfer-plan-2023",
            "national/energy-review-2023",
            "national/high-tech-enterprises-2016",
            "national/special-equipment-credit-2007");

    private final LocalDate asOf;
    private final ForeignInvestment2023 foreignInvestment;
    private final LoanInterest2025 loanInterest;
    private final SingleChampion2023 singleChampion;
    private final SpecializedNewInterest2026 specializedNew;
    private final TechRenovation2023 renovation;
    private final Upscale2025 upscale;
    private final TransferPlan2023 maoming;
    private final EnergyReview2023 energy;
    private final HighTechEnterprises2016 highTech;
    private final SpecialEquipmentCredit2007 equipment;

    /**
     * @param documents by folder
     * @param asOf a day on which all ten are in force
     */
    public HandWritten(Map<String, PolicyDocument> documents, LocalDate asOf) {
        this.asOf = asOf;
        List<Figures> figures = DOCUMENTS.stream()
                .map(folder -> new Figures(Objects.requireNonNull(documents.get(folder), folder), asOf))
                .toList();
        foreignInvestment = new ForeignInvestment2023(figures.get(0));
        loanInterest = new LoanInterest2025(figures.get(1));
        singleChampion = new SingleChampion2023(figures.get(2));
        specializedNew = new SpecializedNewInterest2026(figures.get(3));
        renovation = new TechRenovation2023(figures.get(4));
        upscale = new Upscale2025(figures.get(5));
        maoming = new TransferPlan2023(figures.get(6));
        energy = new EnergyReview2023(figures.get(7));
        highTech = new HighTechEnterprises2016(figures.get(8));
        equipment = new SpecialEquipmentCredit2007(figures.get(9));
    }

    /** Everything decided for one profile. */
    public record Answer(List<Decision> decisions, List<Obligation> obligations) {}

    /**
     * @param asked one with a destination in Guangdong
     */
    public Answer decide(Profile asked) {
        Profile profile = asked.on(asOf);
        List<Decision> decisions = new ArrayList<>(32);
        List<Obligation> obligations = new ArrayList<>(1);
        foreignInvestment.decide(profile, decisions);
        loanInterest.decide(profile, decisions);
        singleChampion.decide(profile, decisions);
        specializedNew.decide(profile, decisions);
        renovation.decide(profile, decisions);
        upscale.decide(profile, decisions);
        maoming.decide(profile, decisions);
        energy.decide(profile, obligations);
        highTech.decide(profile, decisions);
        equipment.decide(profile, decisions);
        return new Answer(decisions, obligations);
    }
}
