package org.qianyi.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the project emits and uses (环境与能源). Emissions are new emissions, tonnes a year.
 *
 * @param nitrogenOxides tonnes a year (氮氧化物)
 * @param sulphurDioxide tonnes a year (二氧化硫)
 * @param vocs volatile organic compounds, tonnes a year (挥发性有机物)
 * @param cod chemical oxygen demand, tonnes a year (化学需氧量)
 * @param ammoniaNitrogen tonnes a year (氨氮)
 * @param energy all energy, tonnes of coal equivalent a year, equivalent value (综合能源消费量)
 * @param electricity kilowatt-hours a year (用电量)
 * @param energyReviewPassed energy review passed (节能审查已通过)
 * @param connectedToSewage connected to a central sewage works (污水接入集中处理)
 * @param badEnvironmentCredit environmental credit rated bad (环保信用评价为不良)
 */
public record Environment(
        @Nullable BigDecimal nitrogenOxides,
        @Nullable BigDecimal sulphurDioxide,
        @Nullable BigDecimal vocs,
        @Nullable BigDecimal cod,
        @Nullable BigDecimal ammoniaNitrogen,
        @Nullable BigDecimal energy,
        @Nullable BigDecimal electricity,
        @Nullable Boolean energyReviewPassed,
        @Nullable Boolean connectedToSewage,
        @Nullable Boolean badEnvironmentCredit) {

    /** Nothing known. */
    public static final Environment EMPTY = new Environment(null, null, null, null, null, null, null, null, null, null);

    public Environment {
        nitrogenOxides = Decimals.plain(nitrogenOxides);
        sulphurDioxide = Decimals.plain(sulphurDioxide);
        vocs = Decimals.plain(vocs);
        cod = Decimals.plain(cod);
        ammoniaNitrogen = Decimals.plain(ammoniaNitrogen);
        energy = Decimals.plain(energy);
        electricity = Decimals.plain(electricity);
    }
}
