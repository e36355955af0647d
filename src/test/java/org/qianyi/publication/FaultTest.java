package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The log says where, not what. */
class FaultTest {

    @Test
    void every_cause_is_named_with_its_place_and_nothing_that_was_said() {
        Exception failed = new IllegalStateException(
                "enterprise 914400001234567890", new NullPointerException("field 914400001234567890"));

        assertThat(Fault.trace(failed))
                .startsWith("java.lang.IllegalStateException\n    at org.qianyi.publication.FaultTest.")
                .contains("\njava.lang.NullPointerException\n    at ")
                .doesNotContain("914400001234567890");
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalArgumentException(first);
        first.initCause(second);

        assertThat(Fault.trace(first)).isNotEmpty();
    }
}
