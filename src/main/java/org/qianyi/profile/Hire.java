package org.qianyi.profile;

import org.jspecify.annotations.Nullable;

/**
 * People hired who have kind, age and newness in common (一批引进人才).
 *
 * @param kind who they are (类别)
 * @param count how many (人数)
 * @param age age in full years of the oldest (年龄)
 * @param newlyHired hired for the project and not on the payroll before (新引进)
 */
public record Hire(
        @Nullable HireKind kind, @Nullable Integer count, @Nullable Integer age, @Nullable Boolean newlyHired) {

    /** Nothing known. */
    public static final Hire EMPTY = new Hire(null, null, null, null);
}
