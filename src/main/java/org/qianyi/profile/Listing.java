package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A first listing on a stock market (首发上市).
 *
 * @param stage how far it has come (阶段)
 * @param market where (上市地)
 * @param tutoringFiledOn day the tutoring was filed (辅导备案日期)
 * @param raised money raised, yuan (募集资金)
 * @param intermediaryFees fees paid to intermediaries, yuan (中介费用)
 */
public record Listing(
        @Nullable ListingStage stage,
        @Nullable ListingMarket market,
        @Nullable LocalDate tutoringFiledOn,
        @Nullable BigDecimal raised,
        @Nullable BigDecimal intermediaryFees) {

    /** Nothing known. */
    public static final Listing EMPTY = new Listing(null, null, null, null, null);

    public Listing {
        raised = Decimals.plain(raised);
        intermediaryFees = Decimals.plain(intermediaryFees);
    }
}
