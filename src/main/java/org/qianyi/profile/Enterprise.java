package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise itself (企业). Amounts are yuan and cover the last full year; null means not known.
 *
 * @param name registered name (企业名称); no rule reads it
 * @param creditCode unified social credit code, GB 32100-2015 (统一社会信用代码); no rule reads it
 * @param industryCode GB/T 4754-2017 code, a letter and up to four digits (国民经济行业代码)
 * @param cluster strategic cluster it belongs to (战略性产业集群)
 * @param establishedOn day of first registration (成立日期)
 * @param employees people employed (职工人数)
 * @param rdStaff of these, in research and development (研发人员)
 * @param annualRevenue operating revenue, yuan (营业收入)
 * @param annualOutput gross industrial output, yuan (工业总产值)
 * @param taxableIncome taxable income, yuan, 0 for a loss (应纳税所得额)
 * @param rdExpense research and development spending, yuan (研发费用)
 * @param domesticRdShare part of that spent within China, fraction (境内研发费用占比)
 * @param highTechRevenueShare revenue from high-tech products and services, fraction (高新技术产品收入占比)
 * @param valueAddedGrowth growth of industrial value added, fraction, may be negative (工业增加值增速)
 * @param coreIntellectualProperty owns the rights to its core technology (拥有核心自主知识产权)
 * @param smallOrMicro a small or micro enterprise (小微企业)
 * @param privateOwned privately owned (民营企业)
 * @param foreignInvested has foreign investment (外商投资企业)
 * @param encouragedCategory main business is in an encouraged category (主营业务属鼓励类)
 * @param aboveScaleSince first day above designated size (首次上规时间)
 * @param upscaleByNewPlant came above designated size by a newly opened plant (新投产即上规)
 * @param movedAcrossCities moved to another city after coming above designated size (升规后跨地市迁移)
 * @param qualifications recognitions held; empty means none (资质)
 * @param creditRecordClean on no list of serious dishonesty (无严重失信记录)
 * @param noMajorIncident no major safety, quality or environmental case in three years (近三年无重大事故)
 * @param priorAid public money already received; empty means none (已获支持)
 */
public record Enterprise(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String industryCode,
        @Nullable Cluster cluster,
        @Nullable LocalDate establishedOn,
        @Nullable Integer employees,
        @Nullable Integer rdStaff,
        @Nullable BigDecimal annualRevenue,
        @Nullable BigDecimal annualOutput,
        @Nullable BigDecimal taxableIncome,
        @Nullable BigDecimal rdExpense,
        @Nullable BigDecimal domesticRdShare,
        @Nullable BigDecimal highTechRevenueShare,
        @Nullable BigDecimal valueAddedGrowth,
        @Nullable Boolean coreIntellectualProperty,
        @Nullable Boolean smallOrMicro,
        @Nullable Boolean privateOwned,
        @Nullable Boolean foreignInvested,
        @Nullable Boolean encouragedCategory,
        @Nullable LocalDate aboveScaleSince,
        @Nullable Boolean upscaleByNewPlant,
        @Nullable Boolean movedAcrossCities,
        @Nullable List<Qualification> qualifications,
        @Nullable Boolean creditRecordClean,
        @Nullable Boolean noMajorIncident,
        @Nullable List<PriorAid> priorAid) {

    /** Nothing known. */
    public static final Enterprise EMPTY = new Enterprise(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    public Enterprise {
        annualRevenue = Decimals.plain(annualRevenue);
        annualOutput = Decimals.plain(annualOutput);
        taxableIncome = Decimals.plain(taxableIncome);
        rdExpense = Decimals.plain(rdExpense);
        domesticRdShare = Decimals.plain(domesticRdShare);
        highTechRevenueShare = Decimals.plain(highTechRevenueShare);
        valueAddedGrowth = Decimals.plain(valueAddedGrowth);
        qualifications = qualifications == null ? null : List.copyOf(qualifications);
        priorAid = priorAid == null ? null : List.copyOf(priorAid);
    }

    /** Section letter of the industry, such as "C" for manufacturing (行业门类). */
    public @Nullable String industrySection() {
        return industryCode == null ? null : industryCode.substring(0, 1);
    }

    /** Letter and first two digits of the industry, such as "C39"; null where the code stops at the letter (行业大类). */
    public @Nullable String industryDivision() {
        return industryCode == null || industryCode.length() < 3 ? null : industryCode.substring(0, 3);
    }
}
