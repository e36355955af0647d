package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The project built at the destination (项目). Amounts are yuan.
 *
 * @param totalInvestment all investment, yuan (计划总投资)
 * @param fixedAssetInvestment part that goes into fixed assets, yuan (固定资产投资)
 * @param equipmentInvestment part of that spent on equipment, yuan, without tax (设备购置额)
 * @param specialEquipmentInvestment equipment for environment, saving of energy and water, and safety, yuan (专用设备投资)
 * @param investmentFrom first day of the investment (固投发生起始日)
 * @param investmentTo last day of the investment, included (固投发生截止日)
 * @param completedOn day of completion (完工日期)
 * @param technicalRenovation an industrial technical renovation (技术改造项目)
 * @param includedInStatistics counted in the statistics of technical renovation (纳入技改统计)
 * @param advancedManufacturing advanced manufacturing (先进制造业)
 * @param highTechManufacturing high-tech manufacturing (高技术制造业)
 * @param filed filed or approved as the law requires (已备案或核准)
 * @param eliminatedCategory in a category to be eliminated (淘汰类)
 * @param priorityIndustry an industry the destination gives priority (优先发展产业)
 * @param majorRelocation listed by the province or the city as a major relocation project (重大转移项目)
 * @param landArea land, mu (用地面积)
 * @param landSupply how the land or plant is obtained (供地方式)
 * @param intensiveLandUse meets the standard of intensive land use (用地集约)
 * @param builtArea floor the enterprise builds for itself, square metres (自建面积)
 * @param rentedArea rented floor, square metres (租赁面积)
 * @param monthlyRent rent, yuan per square metre and month (月租金)
 * @param rentalMonths length of the lease, months (租期)
 * @param lowCostSpace in a recognised low-cost space of Dongguan (低成本空间)
 * @param highGrowth a high-growth enterprise by the rules of that space (高成长企业)
 * @param plannedOutput output a year once in full production, yuan (达产年产值)
 * @param purchasedArea floor bought in existing plants, square metres (购置厂房面积)
 * @param majorInvestment recognised by Dongguan as a major investment project, or kept as a candidate (招商引资重特大项目)
 */
public record Project(
        @Nullable BigDecimal totalInvestment,
        @Nullable BigDecimal fixedAssetInvestment,
        @Nullable BigDecimal equipmentInvestment,
        @Nullable BigDecimal specialEquipmentInvestment,
        @Nullable LocalDate investmentFrom,
        @Nullable LocalDate investmentTo,
        @Nullable LocalDate completedOn,
        @Nullable Boolean technicalRenovation,
        @Nullable Boolean includedInStatistics,
        @Nullable Boolean advancedManufacturing,
        @Nullable Boolean highTechManufacturing,
        @Nullable Boolean filed,
        @Nullable Boolean eliminatedCategory,
        @Nullable Boolean priorityIndustry,
        @Nullable Boolean majorRelocation,
        @Nullable BigDecimal landArea,
        @Nullable LandSupply landSupply,
        @Nullable Boolean intensiveLandUse,
        @Nullable BigDecimal builtArea,
        @Nullable BigDecimal rentedArea,
        @Nullable BigDecimal monthlyRent,
        @Nullable Integer rentalMonths,
        @Nullable Boolean lowCostSpace,
        @Nullable Boolean highGrowth,
        @Nullable BigDecimal plannedOutput,
        @Nullable BigDecimal purchasedArea,
        @Nullable Boolean majorInvestment) {

    /** Nothing known. */
    public static final Project EMPTY = new Project(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null);

    public Project {
        totalInvestment = Decimals.plain(totalInvestment);
        fixedAssetInvestment = Decimals.plain(fixedAssetInvestment);
        equipmentInvestment = Decimals.plain(equipmentInvestment);
        specialEquipmentInvestment = Decimals.plain(specialEquipmentInvestment);
        landArea = Decimals.plain(landArea);
        builtArea = Decimals.plain(builtArea);
        rentedArea = Decimals.plain(rentedArea);
        monthlyRent = Decimals.plain(monthlyRent);
        plannedOutput = Decimals.plain(plannedOutput);
        purchasedArea = Decimals.plain(purchasedArea);
    }
}
