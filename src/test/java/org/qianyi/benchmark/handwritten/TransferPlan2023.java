package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Cluster;
import org.qianyi.profile.Environment;
import org.qianyi.profile.HireKind;
import org.qianyi.profile.ListingStage;
import org.qianyi.profile.Origin;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.RelocationMode;
import org.qianyi.rules.Outcome;

/** maoming/transfer-plan-2023. */
final class TransferPlan2023 {

    private static final String MAOMING = "4409";
    private static final List<String> MEASURES = List.of(
            "maoming.main-platform",
            "maoming.cooperation-park",
            "maoming.enclave",
            "maoming.priority-industries",
            "maoming.innovation-support",
            "maoming.land-revitalisation",
            "maoming.fiscal-support",
            "maoming.listing-support",
            "maoming.park-finance-service",
            "maoming.pollutant-quota",
            "maoming.high-tech-continuity",
            "maoming.high-tech-priority",
            "maoming.high-tech-award",
            "maoming.science-projects",
            "maoming.talent-support");

    private final LocalDate asOf;
    private final Codes<String> partner;
    private final Codes<String> cooperationPark;
    private final Codes<String> delta;
    private final Codes<Cluster> clusters;
    private final Codes<ListingStage> stages;

    TransferPlan2023(Figures figures) {
        asOf = figures.asOf();
        partner = figures.codes("partner-city");
        cooperationPark = figures.codes("cooperation-park");
        delta = figures.codes("delta");
        clusters = figures.choices("priority-clusters", Cluster.class);
        stages = figures.choices("listing-stages", ListingStage.class);
    }

    void decide(Profile profile, List<Decision> decisions) {
        String division = profile.destination().division();
        if (division == null || !division.startsWith(MAOMING)) {
            for (String measure : MEASURES) {
                decisions.add(Decision.notApplicable(measure));
            }
            return;
        }
        Origin from = profile.origin();
        Outcome inProvince = Three.equal(from.province(), "440000");
        Outcome fromDelta = Three.and(inProvince, delta.has(from.city()));
        Outcome fromPartner = Three.and(inProvince, partner.has(from.city()));
        Outcome fromOutside = Three.or(Three.not(inProvince), Three.not(Three.equal(from.city(), "440900")));
        Outcome onPlatform = Three.yes(profile.destination().onMainPlatform());
        platforms(profile, onPlatform, fromDelta, fromPartner, decisions);
        industries(profile, fromOutside, decisions);
        landAndFunds(profile, fromOutside, decisions);
        listing(profile, fromDelta, fromOutside, decisions);
        environment(profile, onPlatform, decisions);
        technology(profile, fromOutside, decisions);
        talent(profile, decisions);
    }

    private void platforms(
            Profile profile, Outcome onPlatform, Outcome fromDelta, Outcome fromPartner, List<Decision> decisions) {
        RelocationMode mode = profile.relocation().mode();
        Outcome inCooperationPark = cooperationPark.has(profile.destination().park());
        decisions.add(Decision.of(
                "maoming.main-platform",
                onPlatform,
                false,
                Worth.NO_FIGURE,
                new Condition("落户茂名主平台", onPlatform),
                new Condition("入驻配套齐全的标准化园区", MET),
                new Condition("不按约投产或投资不足的项目可能被清退", MET)));
        decisions.add(Decision.of(
                "maoming.cooperation-park",
                Three.and(fromPartner, inCooperationPark),
                false,
                Worth.NO_FIGURE,
                new Condition("从对口帮扶城市迁出", fromPartner),
                new Condition("落户佛山与茂名共建的园区", inCooperationPark),
                new Condition("可入驻佛山与茂名共建的园区", MET),
                new Condition(
                        "符合共建的合作方式",
                        mode == null
                                ? Outcome.UNKNOWN
                                : Outcome.of(mode == RelocationMode.HEADQUARTERS_AND_BASE
                                        || mode == RelocationMode.RD_AND_PRODUCTION))));
        Outcome enclave = Three.equal(mode, RelocationMode.ENCLAVE);
        decisions.add(Decision.of(
                "maoming.enclave",
                Three.and(fromDelta, enclave),
                true,
                Worth.NO_FIGURE,
                new Condition("来自珠三角城市", fromDelta),
                new Condition("以飞地方式转移", enclave),
                new Condition("争取在茂名布局飞地", MET)));
    }

    private void industries(Profile profile, Outcome fromOutside, List<Decision> decisions) {
        Outcome cluster = clusters.has(profile.enterprise().cluster());
        Outcome headquarters = Three.or(
                Qualifications.held(profile, QualificationKind.HEADQUARTERS),
                Qualifications.held(profile, QualificationKind.MULTINATIONAL_HQ));
        decisions.add(Decision.of(
                "maoming.priority-industries",
                Three.or(cluster, headquarters),
                true,
                Worth.NO_FIGURE,
                new Condition("属于重点承接的产业", cluster),
                new Condition("属于总部企业", headquarters),
                new Condition("列为重点承接", MET)));
        Outcome research = Three.positive(profile.enterprise().rdExpense());
        decisions.add(Decision.of(
                "maoming.innovation-support",
                Three.and(research, fromOutside),
                true,
                Worth.NO_FIGURE,
                new Condition("有研发投入", research),
                new Condition("支持在茂名建研发和创新基地", MET),
                new Condition("从茂名市外转入", fromOutside)));
    }

    private static void landAndFunds(Profile profile, Outcome fromOutside, List<Decision> decisions) {
        Outcome land = Three.positive(profile.project().landArea());
        decisions.add(Decision.of(
                "maoming.land-revitalisation",
                land,
                true,
                Worth.NO_FIGURE,
                new Condition("项目需要用地", land),
                new Condition("从盘活的存量土地中安排", MET),
                new Condition("零散用地向园区集中", MET)));
        decisions.add(Decision.of(
                "maoming.fiscal-support",
                fromOutside,
                true,
                Worth.NO_FIGURE,
                new Condition("各级财政安排资金支持", MET),
                new Condition("省级政策可一并争取", MET),
                new Condition("从茂名市外转入", fromOutside)));
    }

    private void listing(Profile profile, Outcome fromDelta, Outcome fromOutside, List<Decision> decisions) {
        Outcome registration = Three.yes(profile.relocation().registrationMoves());
        Outcome taxes = Three.yes(profile.relocation().taxRegistrationMoves());
        Outcome applied = stages.has(profile.finance().listing().stage());
        decisions.add(Decision.of(
                "maoming.listing-support",
                Three.and(Three.and(fromDelta, registration), Three.and(taxes, applied)),
                false,
                Worth.NO_FIGURE,
                new Condition("从珠三角迁入", fromDelta),
                new Condition("注册地迁入茂名", registration),
                new Condition("纳税登记迁入茂名", taxes),
                new Condition("申请首发上市", applied),
                new Condition("上市专项资金激励", MET)));
        Outcome inPark = Three.not(Three.equal(profile.destination().park(), "NONE"));
        decisions.add(Decision.of(
                "maoming.park-finance-service",
                Three.and(fromOutside, inPark),
                false,
                Worth.NO_FIGURE,
                new Condition("落户工业园区", inPark),
                new Condition("专班对接金融机构", MET),
                new Condition("从茂名市外转入", fromOutside)));
    }

    private static void environment(Profile profile, Outcome onPlatform, List<Decision> decisions) {
        Environment environment = profile.environment();
        Outcome pollutes = Three.or(
                Three.or(
                        Three.positive(environment.nitrogenOxides()),
                        Three.positive(environment.sulphurDioxide()),
                        Three.positive(environment.vocs())),
                Three.positive(environment.cod()),
                Three.positive(environment.ammoniaNitrogen()));
        Outcome inPark = Three.yes(profile.destination().inProvincialPark());
        Outcome major = Three.yes(profile.project().majorRelocation());
        decisions.add(Decision.of(
                "maoming.pollutant-quota",
                Three.and(pollutes, Three.or(onPlatform, inPark, major)),
                true,
                Worth.NO_FIGURE,
                new Condition("项目需要污染物总量指标", pollutes),
                new Condition("位于主平台", onPlatform),
                new Condition("位于省级以上工业园区", inPark),
                new Condition("列为产业转移重大项目", major),
                new Condition("统筹总量指标来源", MET),
                new Condition("指标优先给优质项目", MET)));
    }

    private void technology(Profile profile, Outcome fromOutside, List<Decision> decisions) {
        Outcome highTech = Qualifications.valid(profile, QualificationKind.HIGH_TECH, asOf);
        Outcome whole = Three.equal(profile.relocation().mode(), RelocationMode.WHOLE);
        decisions.add(Decision.of(
                "maoming.high-tech-continuity",
                Three.and(highTech, whole, fromOutside),
                false,
                Worth.NO_FIGURE,
                new Condition("从茂名市外转入", fromOutside),
                new Condition("高新技术企业资格仍在有效期", highTech),
                new Condition("整体迁入茂名", whole),
                new Condition("高新技术企业的税收优惠继续有效", MET)));
        Outcome first = Qualifications.any(
                profile,
                q -> Three.and(
                        Three.equal(q.kind(), QualificationKind.HIGH_TECH),
                        Three.yes(q.firstTime()),
                        Three.notBefore(q.validUntil(), asOf)));
        decisions.add(Decision.of(
                "maoming.high-tech-priority",
                Three.and(first, fromOutside),
                true,
                Worth.NO_FIGURE,
                new Condition("从茂名市外转入", fromOutside),
                new Condition("首次认定为高新技术企业", first),
                new Condition("新认定的转移项目优先支持", MET)));
        decisions.add(Decision.of(
                "maoming.high-tech-award",
                first,
                false,
                Worth.NO_FIGURE,
                new Condition("首次认定为高新技术企业", first),
                new Condition("新认定奖励", MET)));
        Outcome sme = Qualifications.valid(profile, QualificationKind.TECH_SME, asOf);
        Outcome innovative = Qualifications.held(profile, QualificationKind.INNOVATIVE);
        decisions.add(Decision.of(
                "maoming.science-projects",
                Three.or(highTech, sme, innovative),
                true,
                Worth.NO_FIGURE,
                new Condition("有效期内的高新技术企业", highTech),
                new Condition("科技型中小企业", sme),
                new Condition("各级创新型企业", innovative),
                new Condition("科技计划重点支持", MET)));
    }

    private static void talent(Profile profile, List<Decision> decisions) {
        Outcome hired = Qualifications.any(
                profile.talent().hires(),
                h -> Three.and(Three.equal(h.kind(), HireKind.HIGH_LEVEL), Three.positive(decimal(h.count()))));
        decisions.add(Decision.of(
                "maoming.talent-support",
                hired,
                true,
                Worth.NO_FIGURE,
                new Condition("引进高层次人才", hired),
                new Condition("高层次人才引进支持", MET),
                new Condition("可通过茂名人才集团招聘", MET),
                new Condition("龙头企业可到珠三角设人才飞地", MET)));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
