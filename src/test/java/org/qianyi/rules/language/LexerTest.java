package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.policy.Finding;

class LexerTest {

    private final List<Finding> findings = new ArrayList<>();

    private List<Token> read(String text) {
        return Lexer.read("f.drl", text, findings);
    }

    @Test
    void cuts_a_text_into_words() {
        assertThat(read("Project( $设备 : a2, b >= $law.money(\"键\") ) // 完\n/* 注 */ end"))
                .extracting(Token::kind, Token::text)
                .startsWith(
                        tuple(Token.Kind.WORD, "Project"),
                        tuple(Token.Kind.SYMBOL, "("),
                        tuple(Token.Kind.VARIABLE, "设备"),
                        tuple(Token.Kind.SYMBOL, ":"))
                .contains(tuple(Token.Kind.SYMBOL, ">="), tuple(Token.Kind.STRING, "键"))
                .endsWith(tuple(Token.Kind.WORD, "end"), tuple(Token.Kind.END, ""));
        assertThat(findings).isEmpty();
    }

    @Test
    void columns_count_characters_not_char_values() {
        List<Token> tokens = read("rule \"𠮷野家\" when\n\tthen");

        assertThat(tokens)
                .extracting(t -> t.position().line(), t -> t.position().column())
                .startsWith(tuple(1, 1), tuple(1, 6), tuple(1, 12), tuple(2, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "（,(", "）,)", "；,;", "：,:", "＝＝,==", "＝,==", "！＝,!=", "＞＝,>=", "≥,>=", "≤,<=", "≠,!=", "＆＆,&&", "｜｜,||", "＠,@"
    })
    void a_full_width_sign_is_reported_once_and_read_as_meant(String written, String meant) {
        List<Token> tokens = read(written);

        assertThat(tokens).extracting(Token::text).containsExactly(meant, "");
        assertThat(findings).extracting(Finding::code).containsExactly("full-width");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\u200B", "\u202E", "\u2066", "\uFEFF", "\u2028", "\u0085", "\r", "\uE000", "\u3164"})
    void what_cannot_be_seen_is_refused_even_in_comments(String hidden) {
        read("// a" + hidden + "b\nrule");

        assertThat(findings).extracting(Finding::code).containsExactly("hidden-character");
        assertThat(findings.get(0).column()).isEqualTo(5);
    }

    @Test
    void windows_line_ends_are_line_ends() {
        assertThat(read("a\r\nb")).extracting(t -> t.position().line()).startsWith(1, 2);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430", "\u2170", "\u2F00", "\uF900", "𝐚", "ａ", "☆", "\u00A0"})
    void letters_that_pass_for_others_cannot_stand_in_quotes(String letter) {
        read("\"" + letter + "\"");

        assertThat(findings).extracting(Finding::code).containsExactly("odd-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"粤办函〔2023〕293号", "“小巨人”", "不超过 2%", "每吨（标准煤）", "2000 m²", "〇", "café", "—— ……"})
    void usual_print_can_stand_in_quotes(String text) {
        read("\"" + text + "\"");

        assertThat(findings).isEmpty();
    }

    @Test
    void reading_goes_on_after_a_mistake() {
        read("'a' ★ \"open\n b = 1 + 2 汉字 １２ $ ＋");

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        "single-quote",
                        "odd-character",
                        "open-quote",
                        "single-equals",
                        "odd-character",
                        "odd-character",
                        "full-width",
                        "odd-character",
                        "odd-character");
    }

    @Property
    void reads_any_text_to_its_end(@ForAll String text) {
        List<Token> tokens = Lexer.read("f.drl", text, new ArrayList<>());

        assertThat(tokens).filteredOn(t -> t.is(Token.Kind.END)).hasSize(1);
        assertThat(tokens.get(tokens.size() - 1).is(Token.Kind.END)).isTrue();
    }
}
