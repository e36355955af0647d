package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Totals;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;

/** One answer over a range: every turn is found, and each is exact. */
class SweepsTest {

    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final Sweeps SWEEPS = new Sweeps(ASSESSOR, CATALOGUE, REFERENCE);
    private static final Edits EDITS = new Edits(CATALOGUE, REFERENCE);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final List<Field> SWEEPABLE =
            CATALOGUE.fields().stream().filter(Sweeps::sweepable).toList();

    private static Profile profile(String json) {
        return TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(p -> new IllegalStateException(p.toString()));
    }

    private static BigDecimal yuan(String number) {
        return new BigDecimal(number);
    }

    private static Assessment at(Asked asked, String path, Object value) {
        return ASSESSOR.assess(EDITS.with(asked.profile(), path, value), asked.library(), asked.asOf());
    }

    private static List<String> verdicts(Assessment assessment) {
        return Stream.concat(
                        assessment.measures().stream()
                                .map(measure -> measure.id() + measure.verdict() + measure.selected()),
                        assessment.duties().stream().map(duty -> duty.id() + duty.applies()))
                .toList();
    }

    private static final Profile RENOVATION = profile(
            """
            { "enterprise": { "industryCode": "C2614" }, "destination": { "division": "440902" },
              "project": { "technicalRenovation": true, "totalInvestment": 20000000 } }""");

    @Test
    void the_reward_on_equipment_rises_with_it_up_to_its_cap() {
        Sweep sweep = SWEEPS.sweep(
                new Asked(RENOVATION, library(), DAY),
                new Span("project.equipmentInvestment", yuan("0"), yuan("100000000")));

        assertThat(sweep.points()).extracting(point -> point.at().value()).contains(yuan("50000000"));
        Sweep.Point cap = sweep.points().stream()
                .filter(point -> point.at().value().equals(yuan("50000000")))
                .findFirst()
                .orElseThrow();
        assertThat(cap.below()).extracting(Sweep.Level::value).isEqualTo(yuan("49999999.99"));
        assertThat(cap.above()).extracting(Sweep.Level::value).isEqualTo(yuan("50000000.01"));
        assertThat(cap.because()).extracting(Sweep.Reason::number).contains("粤办函〔2023〕293号");
        assertThat(cap.perverse()).isFalse();
    }

    /** Nothing else turns there: the total bends without a step, at a value the cap is met exactly. */
    @Test
    void a_cap_that_is_met_exactly_is_a_point_between_two_slopes() {
        Sweep sweep = SWEEPS.sweep(
                new Asked(
                        profile(
                                """
                                { "enterprise": { "industryCode": "C" }, "destination": { "division": "440902" },
                                  "project": { "technicalRenovation": true } }"""),
                        library(),
                        LocalDate.of(2026, 3, 1)),
                new Span("project.equipmentInvestment", yuan("0"), yuan("100000000")));

        assertThat(sweep.points()).extracting(point -> point.at().value()).containsExactly(yuan("50000000"));
        assertThat(sweep.segments())
                .extracting(segment -> segment.slopes().get(0).max())
                .containsExactly(new BigDecimal("0.3"), BigDecimal.ZERO);
    }

    /** 东莞低成本空间 relieves rent for so many months at most: the least of two stands within a product. */
    @Test
    void a_bound_within_a_product_is_a_point() {
        Profile rented = profile(
                """
                { "enterprise": { "industryCode": "C39" }, "destination": { "division": "441900" },
                  "project": { "lowCostSpace": true, "rentedArea": 3000, "monthlyRent": 22 } }""");

        Sweep sweep = SWEEPS.sweep(
                new Asked(rented, library(), LocalDate.of(2026, 3, 1)), new Span("project.rentalMonths", 0, 60));

        assertThat(sweep.points()).extracting(point -> point.at().value()).contains(36);
    }

    @Test
    void where_nothing_can_stand_beside_the_other_answers_the_range_is_refused() {
        Profile parts = profile(
                """
                { "destination": { "division": "440902" }, "relocation": { "startOn": "2026-05-01" } }""");

        assertThatThrownBy(() -> SWEEPS.sweep(
                        new Asked(parts, library(), DAY),
                        new Span("relocation.productionOn", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))))
                .isInstanceOf(RefusedException.class);
        Sweep narrowed = SWEEPS.sweep(
                new Asked(parts, library(), DAY),
                new Span("relocation.productionOn", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
        assertThat(narrowed.from()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(narrowed.narrowed()).isNotNull();
    }

    /** The two sides of each point are one step away, differ as stated, and between points nothing turns and the slope holds. */
    @Property(tries = 150)
    void every_turn_is_found_and_exact(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Profile profile = RandomProfiles.read(
                RandomProfiles.sound(RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.3)));
        Field field = SWEEPABLE.get(random.nextInt(SWEEPABLE.size()));
        String path = path(field, profile);
        if (path == null) {
            return;
        }
        Asked asked = new Asked(profile, library(), LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2200)));
        Scale scale = Scale.of(field);
        long width = Math.min(
                scale.last() - scale.first(),
                field.type().isDecimal()
                        ? List.of(10_000_000_000L, 2_000_000_000_000L).get(random.nextInt(2))
                        : 20_000);
        long from = scale.first()
                + (long) ((scale.last() - scale.first() - width) * (field.type().isDecimal() ? 0 : 0.6));
        Sweep sweep;
        try {
            sweep = SWEEPS.sweep(asked, new Span(path, scale.value(from), scale.value(from + width)));
        } catch (RefusedException e) {
            return;
        }
        long last = scale.count(sweep.from());
        for (Sweep.Point point : sweep.points()) {
            long here = scale.count(point.at().value());
            exact(asked, path, point, scale, here);
            between(asked, path, scale, last, here, random);
            last = here;
        }
        between(asked, path, scale, last, scale.count(sweep.to()), random);
        for (Sweep.Segment segment : sweep.segments()) {
            straight(asked, path, scale, segment, random);
        }
    }

    @Property(tries = 40)
    void each_cell_of_a_grid_is_an_assessment_of_its_own(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Profile profile = RandomProfiles.read(
                RandomProfiles.sound(RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.5)));
        Asked asked = new Asked(profile, library(), LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2200)));
        Span across = new Span("project.equipmentInvestment", yuan("0"), yuan("60000000"));
        Span down = random.nextBoolean()
                ? new Span("project.totalInvestment", yuan("0"), yuan("2000000000"))
                : new Span("relocation.productionOn", LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));

        Grid grid = SWEEPS.grid(asked, across, down, 4);

        for (int y = 0; y < grid.down().values().size(); y++) {
            for (int x = 0; x < grid.across().values().size(); x++) {
                Profile both = EDITS.with(
                        EDITS.with(profile, down.field(), grid.down().values().get(y)),
                        across.field(),
                        grid.across().values().get(x));
                boolean stand = EDITS.sound(both) && grid.down().values().get(y).equals(EDITS.read(both, down.field()));
                List<Totals.Sum> cell = grid.rows().get(y).get(x).totals();
                if (stand) {
                    assertThat(cell).isEqualTo(Sums.of(ASSESSOR.assess(both, asked.library(), asked.asOf())));
                } else {
                    assertThat(cell).isNull();
                }
            }
        }
    }

    @Test
    void a_grid_goes_from_end_to_end_and_leaves_out_what_cannot_be() {
        Grid grid = SWEEPS.grid(
                new Asked(RENOVATION, library(), DAY),
                new Span("project.equipmentInvestment", yuan("0"), yuan("60")),
                new Span("project.totalInvestment", yuan("0"), yuan("30")),
                3);

        assertThat(grid.across().values()).containsExactly(yuan("0"), yuan("20"), yuan("40"), yuan("60"));
        assertThat(grid.down().values()).containsExactly(yuan("0"), yuan("10"), yuan("20"), yuan("30"));
        assertThat(grid.rows().get(2))
                .extracting(cell -> cell.totals() == null)
                .containsExactly(false, false, true, true);
    }

    private static @Nullable String path(Field field, Profile profile) {
        if (!field.inList()) {
            return field.path();
        }
        List<?> items = field.items(profile);
        return items == null || items.isEmpty() ? null : field.path().replace("[]", "[0]");
    }

    private static void exact(Asked asked, String path, Sweep.Point point, Scale scale, long here) {
        Sweep.Level below = point.below();
        Sweep.Level above = point.above();
        assertThat(point.because().isEmpty()
                        && point.measures().isEmpty()
                        && point.duties().isEmpty()
                        && point.outgrown().isEmpty())
                .as("nothing turns at " + here)
                .isFalse();
        assertThat(Sums.of(at(asked, path, point.at().value())))
                .isEqualTo(point.at().totals());
        if (below != null) {
            assertThat(scale.count(below.value())).isEqualTo(here - 1);
            assertThat(Sums.of(at(asked, path, below.value()))).isEqualTo(below.totals());
        }
        if (above != null) {
            assertThat(scale.count(above.value())).isEqualTo(here + 1);
            assertThat(Sums.of(at(asked, path, above.value()))).isEqualTo(above.totals());
        }
    }

    /** Verdicts and choices stay as they are strictly between two points. */
    private static void between(Asked asked, String path, Scale scale, long left, long right, Random random) {
        if (right - left < 3) {
            return;
        }
        List<String> just = verdicts(at(asked, path, scale.value(left + 1)));
        for (long count : List.of(right - 1, left + 1 + (long) (random.nextDouble() * (right - left - 2)))) {
            assertThat(verdicts(at(asked, path, scale.value(count)))).isEqualTo(just);
        }
    }

    private static void straight(Asked asked, String path, Scale scale, Sweep.Segment segment, Random random) {
        long from = scale.count(segment.from());
        long to = scale.count(segment.to());
        long count = from + (long) (random.nextDouble() * (to - from));
        List<Totals.Sum> start = Sums.of(at(asked, path, segment.from()));
        List<Totals.Sum> there = Sums.of(at(asked, path, scale.value(count)));
        for (Sweep.Slope slope : segment.slopes()) {
            BigDecimal way = scale.between(from, count);
            Totals.Sum before = Sums.in(start, slope.unit());
            Totals.Sum after = Sums.in(there, slope.unit());
            assertThat(slope.min())
                    .as("no amount of today bends between points")
                    .isNotNull();
            assertThat(slope.max())
                    .as("no amount of today bends between points")
                    .isNotNull();
            if (slope.min() != null) {
                assertThat(before.min().add(slope.min().multiply(way)))
                        .isCloseTo(after.min(), org.assertj.core.api.Assertions.within(yuan("1")));
            }
            if (slope.max() != null) {
                assertThat(before.bounded().add(slope.max().multiply(way)))
                        .isCloseTo(after.bounded(), org.assertj.core.api.Assertions.within(yuan("1")));
            }
        }
    }
}
