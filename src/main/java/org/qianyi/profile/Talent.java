package org.qianyi.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People hired and trained (人才).
 *
 * @param hires groups of people hired; empty means none (引进人才)
 * @param trainees people in training for skills (培训人数)
 */
public record Talent(@Nullable List<Hire> hires, @Nullable Integer trainees) {

    /** Nothing known. */
    public static final Talent EMPTY = new Talent(null, null);

    public Talent {
        hires = hires == null ? null : List.copyOf(hires);
    }
}
