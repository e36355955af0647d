package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.policy.Inventory;

/** The list of parks is read as it is written, and a slip in it is told with its park and its remedy. */
class ParkListTest {

    private static final Map<String, Division> DIVISIONS = Map.of(
            "440000", new Division("440000", new Text("广东省", "Guangdong")),
            "440900", new Division("440900", new Text("茂名市", "Maoming")),
            "440902", new Division("440902", new Text("茂南区", "Maonan")),
            "440802", new Division("440802", new Text("赤坎区", "Chikan")));

    private static final String SOUND =
            """
            - id: maonan-park
              title: { zh: "茂南园", en: "Maonan park" }
              city: "440900"
              county: "440902"
              mainPlatform: { 2023-02-24: true, 2026-01-01: false }
              provincialPark: null
              keyPark2012: false
              sources: [P-02]
            """;

    private final Path folder;

    ParkListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Map<String, Park> read(String yaml) throws IOException {
        return ParkList.read(Files.writeString(folder.resolve("parks.yaml"), yaml), DIVISIONS);
    }

    @Test
    void what_a_park_is_goes_by_the_day() throws IOException {
        Membership platform = Objects.requireNonNull(
                Objects.requireNonNull(read(SOUND).get("maonan-park")).mainPlatform());

        assertThat(platform.on(LocalDate.of(2023, 2, 23))).isNull();
        assertThat(platform.on(LocalDate.of(2023, 2, 24))).isTrue();
        assertThat(platform.on(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(platform.on(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2023-02-24: true,              | 2023-02-30: true,          | 2023-02-30”不是可用的日期 | check that there is such a day
            2023-02-24: true,              | 2023/02/24: true,          | 2023/02/24”不是可用的日期 | no usable day
            2023-02-24: true,              | 2203-02-24: true,          | 2203-02-24”不是可用的日期 | no usable day
            2023-02-24: true,              | 2023-02-24: "yes",         | 写 true、false、null       | is true, false, null or
            { 2023-02-24: true, 2026-01-01: false } | { }               | 写 true、false、null       | is true, false, null or
            { 2023-02-24: true, 2026-01-01: false } | "yes"             | 写 true、false、null       | is true, false, null or
            provincialPark: null           | provincialPrak: null       | 没有“provincialPrak”       | there is no "provincialPrak"
            keyPark2012: false             |                            | 缺“keyPark2012”            | keyPark2012 is missing
            sources: [P-02]                | sources: []                | 至少写一行清单编号         | at least one row
            id: maonan-park                | id: Maonan-Park            | id 写小写字母              | lower-case letters
            city: "440900"                 | city: "999999"             | city 应是 divisions.csv    | must be a city
            city: "440900"                 | city: "440902"             | city 应是 divisions.csv    | must be a city
            county: "440902"               | county: "440802"           | county 应在这个市内        | county must lie in it
            city: "440900"                 | city: 440900               | 带引号的六位代码           | in quotes
            en: "Maonan park"              | enn: "Maonan park"         | title 要有 zh 和 en        | title needs zh and en
            """)
    void a_slip_is_told_with_its_park_and_its_remedy(String right, @Nullable String wrong, String zh, String en) {
        String slip = SOUND.replace(right, wrong == null ? "" : wrong);

        assertThat(slip).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> read(slip))
                .isInstanceOf(SeedFault.class)
                .hasMessageStartingWith("seeds/reference/parks.yaml ")
                .hasMessageContaining(zh)
                .hasMessageContaining(en);
    }

    @Test
    void a_park_that_stands_twice_is_refused_by_id_and_by_name() {
        assertThatThrownBy(() -> read(SOUND + SOUND.replace("茂南园", "另一园"))).hasMessageContaining("写了两次");
        assertThatThrownBy(() -> read(SOUND + SOUND.replace("maonan-park", "other-park")))
                .hasMessageContaining("另一个园区也叫“茂南园”");
    }

    @ParameterizedTest
    @CsvSource({"'- id: [', 无法读取", "'', 应是园区的列表", "'id: x', 应是园区的列表"})
    void a_file_that_is_no_list_is_refused(String yaml, String zh) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(SeedFault.class).hasMessageContaining(zh);
    }

    @Test
    void every_row_a_park_names_stands_in_the_inventory() {
        assertThat(Inventory.load(Path.of("seeds")).rows())
                .containsAll(Given.REFERENCE.parks().stream()
                        .flatMap(park -> park.sources().stream())
                        .toList());
    }
}
