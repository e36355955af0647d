package org.qianyi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One recognition (一项资质).
 *
 * @param kind what it is recognised as (类别)
 * @param level by which level of government (层级)
 * @param grantedOn first day of validity (认定日期)
 * @param validUntil last day of validity, included (有效期至)
 * @param firstTime recognised for the first time, not renewed (首次认定)
 */
public record Qualification(
        @Nullable QualificationKind kind,
        @Nullable QualificationLevel level,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable Boolean firstTime) {

    /** Nothing known. */
    public static final Qualification EMPTY = new Qualification(null, null, null, null, null);
}
