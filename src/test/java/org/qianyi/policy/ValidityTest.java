package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 29);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Test
    void both_ends_are_included() {
        Validity valid = new Validity(FIRST, LAST, Validity.Precision.DAY);

        assertThat(valid.contains(FIRST)).isTrue();
        assertThat(valid.contains(LAST)).isTrue();
        assertThat(valid.contains(FIRST.minusDays(1))).isFalse();
        assertThat(valid.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void an_end_not_named_is_open() {
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThat(Validity.ALWAYS.contains(LocalDate.MAX)).isTrue();
        assertThat(new Validity(FIRST, null, Validity.Precision.DAY).contains(LocalDate.MAX))
                .isTrue();
    }
}
