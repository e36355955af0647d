package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One loan (一笔贷款).
 *
 * @param principal sum lent, yuan (本金)
 * @param rate interest a year, fraction (年利率)
 * @param termMonths months (期限)
 * @param issuedOn day it was paid out (发放日期)
 * @param purpose what it pays for (用途)
 * @param kind what sort it is (种类)
 * @param eligibleLender from a lender the measure accepts (合格贷款机构)
 * @param otherSubsidy already has another interest subsidy (已获其他贴息)
 */
public record Loan(
        @Nullable BigDecimal principal,
        @Nullable BigDecimal rate,
        @Nullable Integer termMonths,
        @Nullable LocalDate issuedOn,
        @Nullable LoanPurpose purpose,
        @Nullable LoanKind kind,
        @Nullable Boolean eligibleLender,
        @Nullable Boolean otherSubsidy) {

    /** Nothing known. */
    public static final Loan EMPTY = new Loan(null, null, null, null, null, null, null, null);

    public Loan {
        principal = Decimals.plain(principal);
        rate = Decimals.plain(rate);
    }
}
