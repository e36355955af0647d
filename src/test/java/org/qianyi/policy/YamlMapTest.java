package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMapTest {

    private final List<Finding> findings = new ArrayList<>();

    private YamlMap read(String yaml) {
        return YamlFile.read("f.yaml", yaml, findings).orElseThrow(() -> new AssertionError(findings.toString()));
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void values_are_text_whatever_yaml_makes_of_them() {
        YamlMap map = read("a: 0440900\nb: yes\nc: 2024-01-01\nd: 1e3\ne: ' x '\n");

        assertThat(map.string("a")).contains("0440900");
        assertThat(map.string("b")).contains("yes");
        assertThat(map.string("d")).contains("1e3");
        assertThat(map.string("e")).contains("x");
        assertThat(map.date("c")).contains(LocalDate.of(2024, 1, 1));
        map.close();
        assertThat(findings).isEmpty();
    }

    @Test
    void empty_tilde_and_null_are_absent_but_quoted_null_is_text() {
        YamlMap map = read("a:\nb: ~\nc: null\nd: 'null'\n");

        assertThat(map.string("a")).isEmpty();
        assertThat(map.string("b")).isEmpty();
        assertThat(map.string("c")).isEmpty();
        assertThat(map.string("d")).contains("null");
        assertThat(map.has("a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-2-29", "2023-02-29", "2024-13-01", "20240101", "2024-01-01T00:00", "今天", "+2024-01-0"})
    void what_is_no_day_is_reported(String day) {
        assertThat(read("a: \"" + day + "\"").date("a")).isEmpty();
        assertThat(codes()).containsExactly("bad-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1,000", "30%", "１２", "0x10", ".5", "5.", "--1", "1234567890123456", "0.123456789", "NaN"
            })
    void what_is_no_plain_number_is_reported(String number) {
        assertThat(read("a: \"" + number + "\"").number("a")).isEmpty();
        assertThat(codes()).containsExactly("bad-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.35", "15000000", "-0.1", "999999999999999", "0.12345678"})
    void plain_numbers_are_exact(String number) {
        assertThat(read("a: " + number).number("a")).contains(new BigDecimal(number));
    }

    @Test
    void a_key_written_twice_keeps_its_first_value_and_is_reported_at_the_second() {
        YamlMap map = read("a: 1\nb: 2\na: 3\n");

        assertThat(map.string("a")).contains("1");
        assertThat(findings)
                .singleElement()
                .extracting(Finding::line, Finding::code)
                .containsExactly(3, "duplicate-key");
    }

    @Test
    void keys_nobody_asked_for_are_reported_with_the_nearest_name() {
        YamlMap map = read("title: x\ntitlle: y\n");
        map.string("title");
        map.close();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message().zh()).isEqualTo("没有“titlle”这一项，是否想写 title？");
        });
    }

    @Test
    void a_choice_is_found_whatever_its_case() {
        assertThat(read("a: tax").constant("a", Area.class)).contains(Area.TAX);
        assertThat(findings).isEmpty();
    }

    @Test
    void something_else_than_what_is_wanted_is_reported_once() {
        YamlMap map = read("a: [ 1 ]\nb: 1\nc: { d: 1 }\n");

        assertThat(map.need("a")).isEmpty();
        assertThat(map.map("b")).isEmpty();
        assertThat(map.strings("c")).isEmpty();
        assertThat(codes()).containsExactly("yaml-type", "yaml-type", "yaml-type");
    }

    @Test
    void plain_values_keep_their_shape() {
        YamlMap map = read("a: { b: [ 1, ~, { c: x } ] }");

        assertThat(map.plain("a")).isEqualTo(Map.of("b", Arrays.asList("1", null, Map.of("c", "x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x",
                "[[[[[[[[[[[[[[1]]]]]]]]]]]]]]",
                "- a",
                "",
                "a: 1\n---\nb: 2",
                "a: 'open",
                "\ta: 1",
                "a: b: c",
                "a: {",
                "%YAML 9",
                "? [ a ]\n: b: c: d",
                "a: !!python/object x\nb: *y"
            })
    void what_is_no_plain_mapping_is_refused(String yaml) {
        assertThat(YamlFile.read("f.yaml", yaml, findings)).isEmpty();
        assertThat(findings).hasSize(1);
    }

    @Property
    void no_text_makes_reading_fail(@ForAll String text) {
        YamlFile.read("f.yaml", text, new ArrayList<>()).ifPresent(YamlMap::close);
    }
}
