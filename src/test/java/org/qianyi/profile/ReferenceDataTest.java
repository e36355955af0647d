package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.REFERENCE;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {

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
        "440000, 440000, , ",
        "440902, 440000, 440900, 440902",
        "441900, 440000, 441900, 441900",
        "430000, 430000, 430000, 430000"
    })
    void an_origin_outside_the_list_is_in_none_of_its_cities(
            String code, String province, @Nullable String city, @Nullable String county) {
        Origin origin = REFERENCE.origin(code);

        assertThat(origin.province()).isEqualTo(province);
        assertThat(origin.city()).isEqualTo(city);
        assertThat(origin.county()).isEqualTo(county);
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
        assertThat(attributes("440800", "guangzhou-zhanjiang-park")).containsExactly(null, null, false);
        assertThat(attributes("440800", "guangzhou-zhanjiang-key-park")).containsExactly(null, true, true);
        assertThat(attributes("440800", "NONE")).containsExactly(false, false, false);
        assertThat(attributes("440800", null)).containsExactly(null, null, null);
        assertThat(attributes("440800", "no-such-park")).containsExactly(null, null, null);
    }

    @Test
    void ten_parks_were_key_parks() {
        assertThat(REFERENCE.parks())
                .filteredOn(p -> Boolean.TRUE.equals(p.keyPark2012()))
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
        Destination destination = REFERENCE.destination(division, park);
        return Arrays.asList(destination.onMainPlatform(), destination.inProvincialPark(), destination.keyPark2012());
    }
}
