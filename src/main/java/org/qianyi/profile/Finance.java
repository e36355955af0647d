package org.qianyi.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the project is paid for (资金).
 *
 * @param loans loans; empty means none (贷款)
 * @param interestPaid interest paid on them within the period applied for, yuan (已付利息)
 * @param foreignCapitalPaidIn foreign capital paid in, US dollars (实际使用外资)
 * @param foreignCapitalPaidInYuan the same in yuan, at the rate of the days it arrived (实际使用外资折合人民币)
 * @param listing a listing on a stock market (上市)
 */
public record Finance(
        @Nullable List<Loan> loans,
        @Nullable BigDecimal interestPaid,
        @Nullable BigDecimal foreignCapitalPaidIn,
        @Nullable BigDecimal foreignCapitalPaidInYuan,
        Listing listing) {

    /** Nothing known. */
    public static final Finance EMPTY = new Finance(null, null, null, null, null);

    /** Takes null for a listing about which nothing is known. */
    public Finance(
            @Nullable List<Loan> loans,
            @Nullable BigDecimal interestPaid,
            @Nullable BigDecimal foreignCapitalPaidIn,
            @Nullable BigDecimal foreignCapitalPaidInYuan,
            @Nullable Listing listing) {
        this.loans = loans == null ? null : List.copyOf(loans);
        this.interestPaid = Decimals.plain(interestPaid);
        this.foreignCapitalPaidIn = Decimals.plain(foreignCapitalPaidIn);
        this.foreignCapitalPaidInYuan = Decimals.plain(foreignCapitalPaidInYuan);
        this.listing = Objects.requireNonNullElse(listing, Listing.EMPTY);
    }
}
