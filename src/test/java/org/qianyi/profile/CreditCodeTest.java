package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CreditCodeTest {

    @Example
    void the_worked_example_is_valid() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @Example
    void a_sum_that_is_a_multiple_of_31_gives_zero() {
        String stem = "00000000000000000";

        assertThat(CreditCode.checkDigit(stem)).isEqualTo('0');
        assertThat(CreditCode.isValid(stem + "0")).isTrue();
    }

    @Property
    void a_code_with_its_check_digit_is_valid(@ForAll("stems") String stem) {
        assertThat(CreditCode.isValid(stem + CreditCode.checkDigit(stem))).isTrue();
    }

    @Property
    void one_changed_character_is_noticed(
            @ForAll("stems") String stem, @ForAll @IntRange(max = 17) int place, @ForAll("characters") char other) {
        StringBuilder code = new StringBuilder(stem + CreditCode.checkDigit(stem));
        char before = code.charAt(place);
        code.setCharAt(place, other);

        assertThat(CreditCode.isValid(code.toString())).isEqualTo(before == other);
    }

    @Property
    void letters_easily_misread_full_width_and_small_letters_are_refused(
            @ForAll("stems") String stem, @ForAll @IntRange(max = 17) int place, @ForAll("strangers") char stranger) {
        StringBuilder code = new StringBuilder(stem + CreditCode.checkDigit(stem));
        code.setCharAt(place, stranger);

        assertThat(CreditCode.hasForm(code.toString())).isFalse();
    }

    @Example
    void another_length_is_refused() {
        assertThat(CreditCode.isValid("91350100M000100Y4")).isFalse();
        assertThat(CreditCode.isValid("91350100M000100Y430")).isFalse();
        assertThat(CreditCode.isValid("")).isFalse();
    }

    @Provide
    Arbitrary<String> stems() {
        return Combinators.combine(letters(2), digits(6), letters(9)).as((a, b, c) -> a + b + c);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.of(
                CreditCode.ALPHABET.chars().mapToObj(c -> (char) c).toList());
    }

    @Provide
    Arbitrary<Character> strangers() {
        return Arbitraries.of('I', 'O', 'Z', 'S', 'V', 'a', 'y', '１', 'Ａ', ' ', '-', '\u0000', '\uD800');
    }

    private static Arbitrary<String> letters(int length) {
        return Arbitraries.strings()
                .withChars(CreditCode.ALPHABET.toCharArray())
                .ofLength(length);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }
}
