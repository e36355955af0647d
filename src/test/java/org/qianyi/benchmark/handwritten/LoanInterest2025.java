package org.qianyi.benchmark.handwritten;

import static org.qianyi.rules.Outcome.MET;
import static org.qianyi.rules.Outcome.NOT_MET;
import static org.qianyi.rules.Outcome.UNKNOWN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Loan;
import org.qianyi.profile.LoanKind;
import org.qianyi.profile.LoanPurpose;
import org.qianyi.profile.PriorAid;
import org.qianyi.profile.Profile;
import org.qianyi.profile.QualificationKind;
import org.qianyi.rules.Outcome;

/** guangdong/loan-interest-2025. */
final class LoanInterest2025 {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final LocalDate asOf;
    private final BigDecimal rate;
    private final BigDecimal months;
    private final BigDecimal cap;
    private final LocalDate from;
    private final LocalDate until;
    private final Codes<LoanPurpose> purposes;
    private final Codes<String> ownPolicy;

    LoanInterest2025(Figures figures) {
        asOf = figures.asOf();
        rate = figures.number("rate");
        months = figures.number("months");
        cap = figures.number("cap");
        from = figures.day("issued.from");
        until = figures.day("issued.until");
        purposes = figures.choices("purposes", LoanPurpose.class);
        ownPolicy = figures.codes("own-policy-cities");
    }

    void decide(Profile profile, List<Decision> decisions) {
        Enterprise enterprise = profile.enterprise();
        Outcome free = NOT_MET;
        Outcome rightPurpose = NOT_MET;
        Outcome rightLender = NOT_MET;
        Outcome rightTime = NOT_MET;
        Outcome rightLoan = NOT_MET;
        Outcome rightFixedAssetLoan = NOT_MET;
        BigDecimal subsidy = BigDecimal.ZERO;
        BigDecimal fixedAssetSubsidy = BigDecimal.ZERO;
        List<Loan> loans = enterpriseLoans(profile);
        if (loans == null) {
            free = rightPurpose = rightLender = rightTime = rightLoan = rightFixedAssetLoan = UNKNOWN;
            subsidy = fixedAssetSubsidy = null;
        } else {
            for (Loan loan : loans) {
                Outcome purpose = purposes.has(loan.purpose());
                Outcome lender = Three.yes(loan.eligibleLender());
                Outcome time =
                        Three.and(Three.notBefore(loan.issuedOn(), from), Three.notAfter(loan.issuedOn(), until));
                Outcome unsubsidised = Three.no(loan.otherSubsidy());
                Outcome right = Three.and(Three.and(purpose, lender, time), unsubsidised);
                Outcome fixedAsset = Three.and(Three.equal(loan.kind(), LoanKind.FIXED_ASSET), right);
                free = Three.or(free, unsubsidised);
                rightPurpose = Three.or(rightPurpose, purpose);
                rightLender = Three.or(rightLender, lender);
                rightTime = Three.or(rightTime, time);
                rightLoan = Three.or(rightLoan, right);
                rightFixedAssetLoan = Three.or(rightFixedAssetLoan, fixedAsset);
                if (right != NOT_MET) {
                    BigDecimal most = most(loan);
                    subsidy = sum(subsidy, most);
                    fixedAssetSubsidy = fixedAsset == NOT_MET ? fixedAssetSubsidy : sum(fixedAssetSubsidy, most);
                }
            }
        }
        Outcome legalEntity = Three.yes(profile.relocation().legalEntityAtDestination());
        Outcome fromWithin = Three.equal(profile.origin().province(), "440000");
        Outcome elsewhere = Three.not(ownPolicy.has(profile.destination().city()));
        Outcome manufacturing = Three.equal(enterprise.industrySection(), "C");
        Outcome highTech = Qualifications.valid(profile, QualificationKind.HIGH_TECH, asOf);
        Outcome encouraged = Three.and(highTech, Three.yes(enterprise.encouragedCategory()));
        Outcome manufacturer = Three.and(manufacturing, rightFixedAssetLoan);
        Outcome innovator = Three.and(encouraged, rightLoan);
        Outcome dishonest = Three.no(enterprise.creditRecordClean());
        Outcome subsidised =
                Three.and(Three.contains(enterprise.priorAid(), PriorAid.SAME_LOAN_SUBSIDY), Three.not(free));

        decisions.add(Decision.of(
                "guangdong.loan-interest",
                Three.and(
                        Three.and(Three.or(legalEntity, fromWithin), elsewhere, Three.or(manufacturer, innovator)),
                        Three.and(rightPurpose, rightLender, rightTime)),
                Three.or(dishonest, subsidised),
                false,
                capped(fixedAssetSubsidy).given(manufacturer).or(capped(subsidy).given(innovator)),
                new Condition("在转入地有独立法人，企业在省内注册", legalEntity),
                new Condition("从省内转出，企业在省内注册", fromWithin),
                new Condition("转入地不在另有政策的城市", elsewhere),
                new Condition("制造业企业有符合条件的固定资产贷款", manufacturer),
                new Condition("主营属鼓励类的高新技术企业有符合条件的贷款", innovator),
                new Condition("贷款用于建厂房、买设备、技改或研发", rightPurpose),
                new Condition("贷款由名单内银行发放", rightLender),
                new Condition("贷款在政策期内发放", rightTime),
                new Condition("同属制造业和高新技术企业的只能选一类申请", Three.and(manufacturing, highTech)),
                new Condition("深圳另有本市政策", Three.equal(profile.destination().city(), "440300")),
                new Condition("属于严重失信主体", dishonest),
                new Condition("所填贷款都已享受其他贴息", subsidised),
                new Condition("制造业固定资产贷款逐笔贴息", manufacturer),
                new Condition("高新技术企业贷款逐笔贴息", innovator),
                new Condition("贴息以全省年度贷款规模为限", MET)));
    }

    private static @Nullable List<Loan> enterpriseLoans(Profile profile) {
        return profile.finance().loans();
    }

    /** The most that one loan brings; null if nothing bounds it. */
    private @Nullable BigDecimal most(Loan loan) {
        if (loan.rate() == null) {
            return null;
        }
        BigDecimal yearly = loan.rate();
        BigDecimal counted = loan.termMonths() == null
                ? months
                : BigDecimal.valueOf(loan.termMonths()).min(months);
        if (yearly.signum() == 0 || counted.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return loan.principal() == null
                ? null
                : loan.principal()
                        .multiply(yearly)
                        .multiply(counted)
                        .divide(YEAR, MathContext.DECIMAL128)
                        .multiply(rate);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.add(b);
    }

    private Worth capped(@Nullable BigDecimal sum) {
        return new Worth(BigDecimal.ZERO, sum == null ? cap : Worth.fen(sum).min(cap));
    }
}
