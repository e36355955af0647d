package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a finding repeats from the folder must not deceive or flood whoever reads it. */
class FindingTest {

    private static Finding finding(String file, String message) {
        return Finding.at(file, Position.START, "code", message, message);
    }

    @Test
    void what_cannot_be_seen_in_a_name_is_written_as_its_code() {
        assertThat(finding("a\nb\u202E.drl\u2028", "c\u0000"))
                .hasToString("a<U+000A>b<U+202E>.drl<U+2028>:1:1: [code] c<U+0000> · c<U+0000>");
    }

    @Test
    void a_sentence_is_never_endless() {
        assertThat(finding("a", "x".repeat(200_000)).message().zh()).hasSizeLessThan(600);
    }

    @Test
    void a_list_of_findings_ends() {
        List<Finding> many = IntStream.range(0, 2_000)
                .mapToObj(line -> Finding.at("a", new Position(line + 1, 1), "code", "x", "x"))
                .toList();

        assertThat(Finding.listed(many)).hasSize(Finding.MOST).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\u202e\"", "a: \"\\0\"", "\"\\e\": b", "a: [ \"\\u2028\" ]"})
    void a_hidden_character_spelt_out_is_found(String yaml) {
        List<Finding> findings = new ArrayList<>();

        Optional<YamlMap> read = YamlFile.read("f.yaml", yaml, findings);

        assertThat(read).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("hidden-character");
    }
}
