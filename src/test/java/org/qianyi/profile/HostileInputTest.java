package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.CATALOGUE;
import static org.qianyi.profile.Given.READER;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, out comes a profile or a list of problems, and never an exception. */
class HostileInputTest {

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "1e99",
            "-1e99",
            "1e-400",
            "1e2147483600",
            "0.1",
            "99999999999",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[1]",
            "[\"\"]",
            "{\"a\": 1}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"C\"",
            "\"C3\"",
            "\"4409\"",
            "\"000000\"",
            "\"2023-13-01\"",
            "\"+12023-01-01\"",
            "\"0000-00-00\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"%s%n\"",
            "\"１２\"",
            "\"𠮷\"");

    private static final List<String> ODD_ENTRIES = List.of(
            "",
            " ",
            "　",
            "x",
            "true",
            "none",
            "-",
            ".",
            ",",
            "1,",
            "％",
            "%",
            "万元",
            "1e5",
            "-1",
            "0",
            "1.",
            "٣",
            "Ⅷ",
            "1e2147483647",
            "2023-02-29",
            "C",
            "ｃ３９",
            "440902",
            "maonan-park",
            "\uD800",
            "\u0000",
            "%s%n",
            "9".repeat(5000),
            "x".repeat(5000));

    static Stream<Field> fields() {
        return CATALOGUE.fields().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void any_value_in_any_field_of_a_body(Field field) {
        for (String value : ODD_VALUES) {
            check(READER.read(body(field.path(), value).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void any_entry_in_any_field_of_a_form(Field field) {
        for (String entry : ODD_ENTRIES) {
            check(READER.readForm(Map.of(field.path().replace("[]", "[0]"), List.of(entry))));
            check(READER.readForm(Map.of(field.path(), List.of(entry, "x"))));
        }
    }

    @Property
    void any_damage_to_a_body(
            @ForAll @IntRange(max = 200) int place, @ForAll byte put, @ForAll @IntRange(max = 8) int cut) {
        byte[] body =
                ("{\"destination\": {\"division\": \"440902\", \"park\": \"maonan-park\"}, \"finance\": {\"loans\":"
                                + " [{\"rate\": 3.65e-2, \"issuedOn\": \"2024-02-29\"}]}, \"enterprise\": {\"name\": \"茂名\"}}")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] damaged = Arrays.copyOf(body, body.length - cut);
        damaged[place % damaged.length] = put;

        check(READER.read(damaged));
    }

    private static String body(String path, String value) {
        StringBuilder body = new StringBuilder();
        StringBuilder end = new StringBuilder();
        for (String name : path.split("\\.", -1)) {
            boolean list = name.endsWith("[]");
            body.append("{\"").append(name.replace("[]", "")).append(list ? "\":[" : "\":");
            end.insert(0, list ? "]}" : "}");
        }
        return body + value + end;
    }

    private static void check(Reading reading) {
        assertThat(reading.profile() == null).isNotEqualTo(reading.problems().isEmpty());
        for (Problem problem : reading.problems()) {
            assertThat(problem.message().zh())
                    .matches("(?s).*[\\u4e00-\\u9fff].*")
                    .matches("(?s).*[。？]")
                    .hasSizeLessThan(1000);
            assertThat(problem.message().en())
                    .isNotBlank()
                    .matches("(?s).*[.?]")
                    .hasSizeLessThan(2000);
            assertThat(problem.field().codePoints().allMatch(Excerpt::isVisible))
                    .isTrue();
        }
    }
}
