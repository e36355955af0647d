package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.problems;
import static org.qianyi.profile.Given.reading;
import static org.qianyi.profile.Given.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send. */
class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"origin\": }                                  | 1 | 12 | 不是合法的 JSON",
                "{\"origin\": {                                  | 1 | 13 | 不是合法的 JSON",
                "{'origin': {}}                                    | 1 | 2  | 不是合法的 JSON",
                "{\"origin\": {}} // later                       | 1 | 16 | 不是合法的 JSON",
                "{\"origin\": {}} {}                             | 1 | 16 | 内容结束之后还有文字",
                "{\"origin\": {}, \"origin\": {}}              | 1 | 24 | 同一个名称出现了两次",
                "{\"project\": {\"landArea\": NaN}}            | 1 | 29 | 不是合法的 JSON",
                "{\"project\": {\"landArea\": 007}}            | 1 | 27 | 不是合法的 JSON",
                "{\"project\": {\"landArea\": 1e9999999999}}   | 1 | 38 | 数字的指数过大",
                "``                                                | 1 | 1  | 没有内容"
            })
    void names_the_place_where_it_stops_reading(String json, int line, int column, String reason) {
        assertThat(problems(json)).singleElement().satisfies(p -> {
            assertThat(p.field()).isEmpty();
            assertThat(p.message().zh()).startsWith("第 " + line + " 行第 ").contains(reason);
            assertThat(p.message().en()).startsWith("Line " + line + ", column " + column + " ");
        });
    }

    @Test
    void names_line_and_column_of_broken_utf8() {
        byte[] json = "{\n \"enterprise\": {\"name\": \"茂?\"}}".getBytes(StandardCharsets.UTF_8);
        json[json.length - 4] = (byte) 0xC0;

        assertThat(Given.READER.read(json).problems())
                .containsExactly(
                        new Problem(
                                "",
                                new Text(
                                        "第 2 行第 27 列读不下去：不是 UTF-8 编码。请改正后重新提交。",
                                        "Line 2, column 27 cannot be read: the bytes are not UTF-8. Correct it and send it again.")));
    }

    @Test
    void other_encodings_are_not_guessed() {
        byte[] utf16 = "{\"origin\": {}}".getBytes(StandardCharsets.UTF_16);

        assertThat(Given.READER.read(utf16).profile()).isNull();
    }

    @Test
    void a_byte_order_mark_in_front_does_no_harm() {
        assertThat(reading("\uFEFF" + with("\"origin\": {}")).profile()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99",
                "1e13",
                "1e999999",
                "1e2147483647",
                "-1e99",
                "-1",
                "-0.01",
                "10000000000000.01",
                "99999999999999999999999999999999999999"
            })
    void a_number_beyond_its_bounds_is_never_written_out(String number) {
        List<Problem> found = problems(with("\"project\": {\"totalInvestment\": " + number + "}"));

        if (number.equals("1e13")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.field()).isEqualTo("project.totalInvestment");
            assertThat(p.message().zh()).contains("须在 0 元到 10,000,000,000,000 元之间");
            assertThat(p.message().en().length()).isLessThan(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-400", "0.001", "1e-2147483600", "1.0000000000000000000000001"})
    void a_number_with_too_many_decimals_is_refused(String number) {
        assertThat(problems(with("\"project\": {\"totalInvestment\": " + number + "}")))
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("最多 2 位小数"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "0e99", "0e-99", "0e2147483600"})
    void nought_is_nought_however_written(String number) {
        Profile profile = Given.profile(with("\"project\": {\"totalInvestment\": " + number + "}"));

        assertThat(profile.project().totalInvestment()).isEqualTo("0");
    }

    @Test
    void a_number_of_more_than_forty_characters_is_not_read() {
        assertThat(problems(with("\"project\": {\"totalInvestment\": " + "1".repeat(41) + "}")))
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("数字、名称或文字过长"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "TEXT"})
    void what_is_too_long_is_named_with_its_place(
            String kind) { // a number with that of its name, from where it is read
        String value = kind.equals("NUMBER") ? "1".repeat(41) : "\"" + "a".repeat(10_001) + "\"";

        assertThat(problems("{\n \"finance\": {\"loans\": [{}, {\"rate\": " + value + "}]}}"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).isEqualTo("finance.loans[1].rate");
                    assertThat(p.message().en())
                            .startsWith("Line 2, column " + (kind.equals("NUMBER") ? 29 : 37) + " ");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 50_000})
    void a_name_that_is_too_long_is_looked_for_in_its_group(int length) {
        assertThat(problems("{\"origin\": {\"division\": null,\n \"" + "a".repeat(length) + "\": 1}}"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).isEqualTo("origin");
                    assertThat(p.message().en()).startsWith("Line 2, ");
                });
    }

    @Test
    void what_is_too_deep_is_named_with_its_place() {
        assertThat(problems("{\n\"origin\": " + "[".repeat(30) + "]".repeat(30) + "}"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).startsWith("origin[0][0]");
                    assertThat(p.message().en()).startsWith("Line 2, ");
                });
    }

    @Test
    void ten_thousand_loans_are_one_problem() {
        String loans = String.join(",", Collections.nCopies(10_000, "{\"rate\": 7}"));

        assertThat(problems(with("\"finance\": {\"loans\": [" + loans + "]}")))
                .containsExactly(new Problem(
                        "finance.loans",
                        new Text(
                                "“贷款”（finance.loans）最多 50 项，收到 10000 项。请合并或删去一些。",
                                "Loans (finance.loans) takes at most 50 items, not 10000. Merge or remove some.")));
    }

    @Test
    void great_depth_is_refused_quickly() {
        String deep = "{\"origin\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(problems(deep))
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("嵌套超过 20 层"));
    }

    @Test
    void a_great_many_unknown_fields_are_counted_not_listed() {
        String many =
                IntStream.range(0, 20_000).mapToObj(i -> "\"x" + i + "\": 0").collect(Collectors.joining(","));

        List<Problem> found = Assertions.assertTimeout(Duration.ofSeconds(5), () -> problems(with(many)));
        assertThat(found).hasSize(Problems.MOST + 1);
        assertThat(found.get(Problems.MOST).message().zh()).contains("另有 19800 处");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud800", "a\\udfffb", "\\u0000", "\\u0007", "\\u202e", "\\ufeff", "\\n", "\\u2028", "\\ue000"})
    void a_name_with_invisible_or_broken_characters_is_refused(String escaped) {
        assertThat(problems(with("\"enterprise\": {\"name\": \"甲" + escaped + "乙\"}")))
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("看不见的控制字符或残缺的字符"));
    }

    @Test
    void what_is_repeated_in_a_message_is_short_and_visible() {
        assertThat(problems(with("\"a\\u0000\\ud800" + "b".repeat(100) + "\": 1")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).startsWith("a\uFFFD\uFFFDbbb").hasSize(41);
                    assertThat(p.message().en()).doesNotContain("\u0000").hasSizeLessThan(200);
                });
    }

    @Test
    void percent_signs_in_what_was_sent_do_no_harm() {
        assertThat(problems(with("\"%s%n%d\": 1, \"relocation\": {\"mode\": \"%s%n\"}")))
                .hasSize(2);
    }
}
