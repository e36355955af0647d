package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("equipmentInvestment", "landArea", "适用地市");

    @Test
    void offers_what_was_probably_meant_in_both_languages() {
        assertThat(Nearest.hintZh("equipmentInvestmnt", KNOWN)).isEqualTo("，是否想写 equipmentInvestment？");
        assertThat(Nearest.hintEn("EquipmentInvestment", KNOWN)).isEqualTo("; did you mean equipmentInvestment?");
        assertThat(Nearest.hintZh("使用地市", KNOWN)).isEqualTo("，是否想写 适用地市？");
    }

    @Test
    void ends_the_sentence_if_nothing_is_near() {
        assertThat(Nearest.hintZh("something", KNOWN)).isEqualTo("。");
        assertThat(Nearest.hintEn("something", List.of())).isEqualTo(".");
        assertThat(Nearest.hintEn("x".repeat(100_000), KNOWN)).isEqualTo(".");
    }
}
