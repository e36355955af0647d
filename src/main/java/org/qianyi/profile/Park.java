package org.qianyi.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A park or platform an enterprise may settle in (园区、平台). Null means that no source we have says, for whatever day.
 *
 * @param id kebab-case English, never changed once published
 * @param title name
 * @param city division code of its city; null only for {@link #NONE_ID}
 * @param county division code of its county
 * @param mainPlatform on the approved land of a main platform (主平台)
 * @param provincialPark an industrial park of provincial rank or above (省级以上工业园区)
 * @param keyPark2012 one of the ten key parks of 2011 (重点园区, fact G-01)
 * @param sources rows of the policy catalogue that say so
 */
public record Park(
        String id,
        Text title,
        @Nullable String city,
        @Nullable String county,
        @Nullable Membership mainPlatform,
        @Nullable Membership provincialPark,
        @Nullable Membership keyPark2012,
        List<String> sources) {

    /** Stands for "in no park" (不在任何园区), which is different from not known. */
    public static final String NONE_ID = "NONE";

    public Park {
        sources = List.copyOf(sources);
    }
}
