package org.qianyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.rules.Outcome.MET;
import static org.qianyi.rules.Outcome.NOT_MET;
import static org.qianyi.rules.Outcome.UNKNOWN;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Property
    void and_and_or_change_places_under_not(@ForAll Outcome a, @ForAll Outcome b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Property
    void order_and_grouping_do_not_matter(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b.and(c))).isEqualTo(a.and(b).and(c));
        assertThat(a.or(b.or(c))).isEqualTo(a.or(b).or(c));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    }

    @Property
    void all_and_any_fold(@ForAll @Size(max = 5) List<Outcome> outcomes) {
        assertThat(Outcome.all(outcomes))
                .isEqualTo(outcomes.contains(NOT_MET) ? NOT_MET : outcomes.contains(UNKNOWN) ? UNKNOWN : MET);
        assertThat(Outcome.any(outcomes))
                .isEqualTo(outcomes.contains(MET) ? MET : outcomes.contains(UNKNOWN) ? UNKNOWN : NOT_MET);
    }

    /** A settled result stays, whatever the open parts turn out to be; an open one can still go either way. */
    @Property
    void unknown_is_exactly_what_answers_can_still_change(@ForAll Outcome a, @ForAll Outcome b) {
        Set<Outcome> and = settled(a).flatMap(x -> settled(b).map(x::and)).collect(Collectors.toSet());
        Set<Outcome> or = settled(a).flatMap(x -> settled(b).map(x::or)).collect(Collectors.toSet());

        assertThat(a.and(b)).isEqualTo(only(and));
        assertThat(a.or(b)).isEqualTo(only(or));
    }

    private static Stream<Outcome> settled(Outcome outcome) {
        return outcome == UNKNOWN ? Stream.of(MET, NOT_MET) : Stream.of(outcome);
    }

    private static Outcome only(Set<Outcome> possible) {
        return possible.size() == 1 ? possible.iterator().next() : UNKNOWN;
    }

    @Test
    void nothing_required_is_met_and_none_of_none_is_not() {
        assertThat(Outcome.all(List.of())).isEqualTo(MET);
        assertThat(Outcome.any(List.of())).isEqualTo(NOT_MET);
    }
}
