package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.REFERENCE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "440000, 440000, , ",
        "440900, 440000, 440900, ",
        "440902, 440000, 440900, 440902",
        "441900, 440000, 441900, 441900",
        "442000, 440000, 442000, 442000",
        "430000, 430000, , ",
        "810000, 810000, , "
    })
    void a_code_stands_for_the_levels_it_reaches(
            String code, String province, @Nullable String city, @Nullable String county) {
        assertThat(REFERENCE.place(code)).isEqualTo(new Place(province, city, county));

        Destination destination = REFERENCE.destination(code, null);
        assertThat(destination.province()).isEqualTo(province);
        assertThat(destination.city()).isEqualTo(city);
        assertThat(destination.county()).isEqualTo(county);
    }

    @ParameterizedTest
    @CsvSource({
        "430000, COUNTY, 440605, true",
        "430000, PROVINCE, 430000, false",
        "440000, COUNTY, 440605, false",
        "440900, COUNTY, 440605, true",
        "440900, COUNTY, 440904, false",
        "440900, CITY, 440600, true",
        "440904, COUNTY, 440902, true",
        "440904, COUNTY, 440904, false",
        "441900, COUNTY, 441900, false"
    })
    void a_place_known_only_to_its_city_is_no_county_elsewhere(
            String code, Place.Level level, String asked, boolean surelyNot) {
        Place place = Objects.requireNonNull(REFERENCE.origin(code).place());

        assertThat(place.surelyNot(level, asked)).isEqualTo(surelyNot);
    }

    @ParameterizedTest
    @CsvSource({"430000, 430000", "440900, 440900", "440904, 440904"})
    void the_nearest_code_known_of_a_county(String code, String nearest) {
        Place place = Objects.requireNonNull(REFERENCE.origin(code).place());

        assertThat(place.nearest(Place.Level.COUNTY)).isEqualTo(nearest);
    }

    @Test
    void knows_34_provinces_and_all_of_guangdong() {
        List<Division> divisions = REFERENCE.divisions();

        assertThat(divisions).filteredOn(Division::isProvince).hasSize(34);
        assertThat(divisions).filteredOn(Division::isCity).hasSize(21);
        assertThat(divisions).filteredOn(Division::isCounty).hasSize(122);
        assertThat(divisions).allSatisfy(d -> assertThat(REFERENCE.division(d.provinceCode()))
                .isPresent());
    }

    @Test
    void knows_20_sections_and_97_divisions_of_industry() {
        assertThat(REFERENCE.industries())
                .filteredOn(i -> i.code().length() == 1)
                .hasSize(20);
        assertThat(REFERENCE.industries())
                .filteredOn(i -> i.code().length() == 3)
                .hasSize(97);
        assertThat(REFERENCE.industry("C39")).isPresent();
        assertThat(REFERENCE.industry("E39")).isEmpty();
    }

    @Test
    void a_park_says_only_what_a_source_says() {
        assertThat(attributes("440902", "maonan-park")).containsExactly(true, true, false);
        assertThat(attributes("441284", "guangning-park")).containsExactly(false, true, false);
        assertThat(attributes("440800", "guangzhou-zhanjiang-park")).containsExactly(null, null, false);
        assertThat(attributes("440800", "guangzhou-zhanjiang-key-park")).containsExactly(null, true, true);
        assertThat(attributes("440800", "NONE")).containsExactly(false, false, false);
        assertThat(attributes("440800", null)).containsExactly(null, null, null);
        assertThat(attributes("440800", "no-such-park")).containsExactly(null, null, null);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            maonan-park,                   2023-02-23, ,     ,     false
            maonan-park,                   2023-02-24, true, ,     false
            maonan-park,                   2023-02-28, true, ,     false
            maonan-park,                   2023-03-01, true, true, false
            guangzhou-zhanjiang-key-park,  2009-02-28, ,     ,
            guangzhou-zhanjiang-key-park,  2009-03-01, ,     true,
            guangzhou-zhanjiang-key-park,  2010-12-31, ,     true,
            guangzhou-zhanjiang-key-park,  2011-01-01, ,     true, true
            """)
    void before_the_day_a_source_speaks_of_nothing_is_known(
            String park,
            LocalDate day,
            @Nullable Boolean platform,
            @Nullable Boolean provincial,
            @Nullable Boolean key) {
        assertThat(attributes("440800", park, day)).containsExactly(platform, provincial, key);
    }

    @Test
    void without_a_day_no_kind_of_park_is_known() {
        Destination destination = REFERENCE.destination("440902", "maonan-park");

        assertThat(destination.onMainPlatform()).isNull();
        assertThat(destination.inProvincialPark()).isNull();
    }

    @Test
    void ten_parks_were_key_parks() {
        assertThat(REFERENCE.parks())
                .filteredOn(p -> Boolean.TRUE.equals(
                        REFERENCE.destination("440000", p.id()).on(TODAY).keyPark2012()))
                .hasSize(10);
    }

    @Test
    void every_park_but_none_names_its_sources() {
        assertThat(REFERENCE.parks())
                .filteredOn(p -> !p.id().equals(Park.NONE_ID))
                .allSatisfy(p -> {
                    assertThat(p.sources()).isNotEmpty();
                    assertThat(p.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                });
    }

    @Test
    void an_unknown_code_stands_for_nothing() {
        assertThat(REFERENCE.place("440999")).isNull();
        assertThat(REFERENCE.destination("440999", null).city()).isNull();
    }

    private static List<@Nullable Boolean> attributes(String division, @Nullable String park) {
        return attributes(division, park, TODAY);
    }

    private static List<@Nullable Boolean> attributes(String division, @Nullable String park, LocalDate day) {
        Destination destination = REFERENCE.destination(division, park).on(day);
        return Arrays.asList(destination.onMainPlatform(), destination.inProvincialPark(), destination.keyPark2012());
    }
}
