package org.qianyi.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where the enterprise is now (转出地). The place is no input: {@link ReferenceData#origin} looks it up once, so that rules
 * can ask for city and county without knowing the table. It is absent from JSON.
 *
 * @param division GB/T 2260 code, six digits (行政区划代码)
 * @param place the levels the code stands for; null if the code has not been looked up
 */
public record Origin(@Nullable String division, @Nullable Place place) {

    /** Nothing known. */
    public static final Origin EMPTY = new Origin(null, null);

    /** An origin whose code has not been looked up. */
    public Origin(@Nullable String division) {
        this(division, null);
    }

    /** Code of the province; null if not known (省级代码). */
    public @Nullable String province() {
        return place == null ? null : place.province();
    }

    /** Code of the city; null if not known (地级代码). */
    public @Nullable String city() {
        return place == null ? null : place.city();
    }

    /** Code of the county, or of the city where a city has no counties; null if not known (县级代码). */
    public @Nullable String county() {
        return place == null ? null : place.county();
    }
}
