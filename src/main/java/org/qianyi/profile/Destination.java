package org.qianyi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the enterprise goes (转入地). Place and site are no input: {@link ReferenceData#destination} looks them up once, so that
 * rules can ask for city, county and kind of park without knowing the tables. They are absent from JSON.
 *
 * @param division GB/T 2260 code, six digits; a profile that was read always has one (行政区划代码)
 * @param park id from the park list, {@link Park#NONE_ID} for outside every park (园区)
 * @param place the levels the code stands for; null if the code has not been looked up
 * @param site the park with that id, from {@link #on} as it is on a day; null if not known or not looked up
 */
public record Destination(
        @Nullable String division, @Nullable String park, @Nullable Place place, @Nullable Site site) {

    /** Nothing known. */
    public static final Destination EMPTY = new Destination(null, null);

    /** A destination whose codes have not been looked up. */
    public Destination(@Nullable String division, @Nullable String park) {
        this(division, park, null, null);
    }

    /** The same destination as it is on a day. */
    Destination on(LocalDate asOf) {
        return site == null ? this : new Destination(division, park, place, new Site(site.park(), asOf));
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

    /** Whether the park is on a main platform; null if not known (主平台). */
    public @Nullable Boolean onMainPlatform() {
        return site == null ? null : site.onMainPlatform();
    }

    /** Whether the park is a provincial industrial park; null if not known (省级以上工业园区). */
    public @Nullable Boolean inProvincialPark() {
        return site == null ? null : site.provincial();
    }

    /** Whether the park was one of the ten key parks of 2011; null if not known (重点园区, fact G-01). */
    public @Nullable Boolean keyPark2012() {
        return site == null ? null : site.keyPark2012();
    }
}
