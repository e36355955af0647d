package org.qianyi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The move itself (迁移).
 *
 * @param mode what moves (迁移方式)
 * @param registrationMoves the registered office moves too (注册地迁入)
 * @param taxRegistrationMoves tax registration moves too (纳税登记迁入)
 * @param legalEntityAtDestination an independent legal entity is registered at the destination (转入地有独立法人)
 * @param startOn day the move starts (迁移开始日期)
 * @param productionOn day production starts there (投产日期)
 */
public record Relocation(
        @Nullable RelocationMode mode,
        @Nullable Boolean registrationMoves,
        @Nullable Boolean taxRegistrationMoves,
        @Nullable Boolean legalEntityAtDestination,
        @Nullable LocalDate startOn,
        @Nullable LocalDate productionOn) {

    /** Nothing known. */
    public static final Relocation EMPTY = new Relocation(null, null, null, null, null, null);
}
