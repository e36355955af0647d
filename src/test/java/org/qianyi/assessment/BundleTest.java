package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.policy.Area;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Interplay;
import org.qianyi.policy.Position;
import org.qianyi.profile.Text;

/** Which measures count where some exclude each other. */
class BundleTest {

    private static final Text NOTHING = new Text("", "");

    private static Assessment.MeasureResult measure(
            String id, Verdict verdict, long min, @Nullable Long max, Confidence confidence) {
        return new Assessment.MeasureResult(
                id,
                new Text("措施" + id, "Measure " + id),
                Area.FINANCE,
                "test",
                "test",
                List.of(),
                List.of(),
                verdict,
                true,
                null,
                List.of(),
                Amount.of(
                        new Range(BigDecimal.valueOf(min), max == null ? null : BigDecimal.valueOf(max)),
                        "CNY",
                        Basis.PUBLISHED,
                        confidence,
                        NOTHING),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null);
    }

    private static Assessment.MeasureResult measure(String id, Verdict verdict, long min, @Nullable Long max) {
        return measure(id, verdict, min, max, Confidence.OFFICIAL);
    }

    private static Interplay.Group group(String... measures) {
        return new Interplay.Group(
                Interplay.Kind.EXCLUSIVE,
                List.of(measures),
                "test",
                new Text("办法", "Measures"),
                new Clause("c", "第三条", NOTHING, List.of(), Position.START),
                new Text("只能选一项。", "Only one of them."));
    }

    private static List<String> selected(Bundle bundle) {
        return bundle.measures().stream()
                .filter(Assessment.MeasureResult::selected)
                .map(Assessment.MeasureResult::id)
                .toList();
    }

    private static Bundle bundle(List<Interplay.Group> groups, Assessment.MeasureResult... measures) {
        return Bundle.of(List.of(measures), Interplay.of(groups));
    }

    @Test
    void the_greater_upper_end_is_taken_and_the_other_told_why_it_is_not() {
        Bundle bundle = bundle(
                List.of(group("a", "b")), measure("a", Verdict.LIKELY, 0, 5L), measure("b", Verdict.LIKELY, 0, 7L));

        assertThat(selected(bundle)).containsExactly("b");
        Text because = Objects.requireNonNull(bundle.measures().get(0).notSelectedBecause());
        assertThat(because.zh()).isEqualTo("与“措施b”只能享受一项，合计里计的是后者。只能选一项。（《办法》第三条）");
        assertThat(because.en())
                .isEqualTo("Only one of this and \"Measure b\" can be had; the total has the latter. Only one of them."
                        + " (Measures, 第三条)");
        assertThat(bundle.measures().get(0).notSelectedFor()).containsExactly("b");
        assertThat(bundle.measures().get(1).notSelectedFor()).isEmpty();
    }

    @Test
    void all_that_are_taken_instead_are_named() {
        Bundle bundle = bundle(
                List.of(group("a", "b"), group("b", "c")),
                measure("a", Verdict.LIKELY, 0, 4L),
                measure("b", Verdict.LIKELY, 0, 7L),
                measure("c", Verdict.LIKELY, 0, 4L));

        assertThat(bundle.measures().get(1).notSelectedFor()).containsExactly("a", "c");
    }

    @Test
    void two_that_go_together_outweigh_one_that_excludes_both() {
        Bundle bundle = bundle(
                List.of(group("a", "b"), group("b", "c")),
                measure("a", Verdict.LIKELY, 0, 4L),
                measure("b", Verdict.LIKELY, 0, 7L),
                measure("c", Verdict.LIKELY, 0, 4L));

        assertThat(selected(bundle)).containsExactly("a", "c");
    }

    @Test
    void what_has_no_upper_end_is_above_all() {
        Bundle bundle = bundle(
                List.of(group("a", "b")),
                measure("a", Verdict.ELIGIBLE, 9, 9L),
                measure("b", Verdict.NEEDS_INFO, 0, null));

        assertThat(selected(bundle)).containsExactly("b");
    }

    @Test
    void of_equal_upper_ends_the_certain_one_is_taken_then_the_first_by_name() {
        assertThat(selected(bundle(
                        List.of(group("a", "b")),
                        measure("a", Verdict.LIKELY, 7, 7L),
                        measure("b", Verdict.ELIGIBLE, 7, 7L))))
                .containsExactly("b");
        assertThat(selected(bundle(
                        List.of(group("a", "b")),
                        measure("b", Verdict.ELIGIBLE, 7, 7L),
                        measure("a", Verdict.ELIGIBLE, 7, 7L))))
                .containsExactly("a");
    }

    @Test
    void what_is_certain_in_another_bundle_is_the_least_of_the_total() {
        Bundle bundle = bundle(
                List.of(group("a", "b")),
                measure("a", Verdict.NEEDS_INFO, 0, 10L),
                measure("b", Verdict.ELIGIBLE, 6, 6L),
                measure("c", Verdict.ELIGIBLE, 1, 2L));

        List<Assessment.Total> totals = Totals.of(bundle);
        assertThat(totals).containsExactly(new Assessment.Total("CNY", BigDecimal.valueOf(7), BigDecimal.valueOf(12)));
        assertThat(Totals.sums(bundle.measures(), totals).get(0).answered()).isEqualByComparingTo("7");
    }

    @Test
    void what_is_out_of_reach_or_without_a_source_stands_in_nobodys_way() {
        Bundle bundle = bundle(
                List.of(group("a", "b", "c")),
                measure("a", Verdict.NOT_ELIGIBLE, 9, 9L),
                measure("b", Verdict.LIKELY, 0, 9L, Confidence.UNIDENTIFIED),
                measure("c", Verdict.LIKELY, 0, 1L));

        assertThat(bundle.measures().get(2).selected()).isTrue();
    }

    @Property(tries = 1000)
    void no_lawful_set_brings_more_or_is_certain_of_more(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(8);
        List<Assessment.MeasureResult> measures = IntStream.range(0, n)
                .mapToObj(i -> {
                    long min = random.nextInt(6);
                    Long max = random.nextInt(8) == 0 ? null : Long.valueOf(min + random.nextInt(6));
                    return measure("m" + i, Verdict.values()[random.nextInt(5)], min, max);
                })
                .toList();
        List<Interplay.Group> groups = new ArrayList<>();
        for (int g = random.nextInt(4); g > 0 && n > 1; g--) {
            int first = random.nextInt(n - 1);
            int size = 2 + random.nextInt(Math.min(3, n - first) - 1);
            groups.add(group(
                    IntStream.range(first, first + size).mapToObj(i -> "m" + i).toArray(String[]::new)));
        }

        Bundle bundle = Bundle.of(measures, Interplay.of(groups));

        List<Range> lawful = IntStream.range(0, 1 << n)
                .mapToObj(set -> IntStream.range(0, n)
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(measures::get)
                        .filter(Bundle::mayCount)
                        .toList())
                .filter(set -> groups.stream()
                        .allMatch(group -> set.stream()
                                        .filter(m -> group.measures().contains(m.id()))
                                        .count()
                                < 2))
                .map(set -> set.stream().map(Totals::counted).reduce(Range.ZERO, Range::plus))
                .toList();
        BigDecimal most = lawful.stream().anyMatch(range -> range.max() == null)
                ? null
                : lawful.stream()
                        .map(Range::max)
                        .map(Objects::requireNonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        BigDecimal least =
                lawful.stream().map(Range::min).max(Comparator.naturalOrder()).orElseThrow();
        List<Assessment.MeasureResult> counting =
                bundle.measures().stream().filter(Bundle::mayCount).toList();
        Range total = Totals.of(new Bundle(counting, bundle.more())).stream()
                .map(sum -> new Range(sum.min(), sum.max()))
                .findFirst()
                .orElse(Range.ZERO);
        assertThat(total.min()).isEqualByComparingTo(least);
        if (most == null) {
            assertThat(total.max()).isNull();
        } else {
            assertThat(total.max()).isEqualByComparingTo(most);
        }
        assertThat(groups).allSatisfy(group -> assertThat(counting)
                .filteredOn(m -> m.selected() && group.measures().contains(m.id()))
                .hasSizeLessThan(2));
    }
}
