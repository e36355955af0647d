package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.profile.Text;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One profile beside itself in other places, on the rules as they are. */
class ComparisonsTest {

    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final Destinations DESTINATIONS =
            new Destinations(REFERENCE, new ProfileEditor(CATALOGUE, REFERENCE));
    private static final Comparisons COMPARISONS = new Comparisons(ASSESSOR, DESTINATIONS, CATALOGUE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final Profile IN_MAOMING = read(
            """
            { "origin": { "division": "440305" }, "destination": { "division": "440902", "park": "maonan-park" },
              "relocation": { "mode": "WHOLE", "legalEntityAtDestination": true },
              "enterprise": { "industryCode": "C2614", "priorAid": [ ] },
              "project": { "technicalRenovation": true, "totalInvestment": 600000000, "filed": true,
                "fixedAssetInvestment": 500000000, "equipmentInvestment": 40000000 } }""");

    private static Profile read(String json) {
        return TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));
    }

    private static Comparison.ComparedPlace in(Comparison comparison, String division) {
        return comparison.destinations().stream()
                .filter(place -> place.place().division().equals(division))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison.Change change(List<Comparison.Change> changes, String id) {
        return changes.stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison everyCity() {
        return COMPARISONS.compare(IN_MAOMING, DESTINATIONS.cities(IN_MAOMING), library(), DAY);
    }

    @Property(tries = 40)
    void a_comparison_says_what_separate_assessments_say(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode json = RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.3);
        Profile profile = RandomProfiles.read(json);
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(2200));
        List<Destinations.Choice> choices = new ArrayList<>(DESTINATIONS.cities(profile));
        choices.addAll(DESTINATIONS.parks(profile).subList(0, 5));

        Comparison comparison = COMPARISONS.compare(profile, choices, library(), day);

        Map<String, Assessment.MeasureResult> home = byId(ASSESSOR.assess(profile, library(), day));
        assertThat(comparison.destinations()).hasSameSizeAs(choices);
        for (Comparison.ComparedPlace place : comparison.destinations()) {
            assertSaysWhat(separately(json, place.place(), day), home, place);
        }
    }

    /** The profile written anew with this destination, read and assessed like any other. */
    private static Assessment separately(ObjectNode json, Comparison.PlaceResult place, LocalDate day) {
        ObjectNode moved = json.deepCopy();
        ObjectNode destination = JsonNodeFactory.instance.objectNode().put("division", place.division());
        if (place.park() != null) {
            destination.put("park", place.park());
        }
        moved.set("destination", destination);
        return ASSESSOR.assess(RandomProfiles.read(moved), library(), day);
    }

    private static void assertSaysWhat(
            Assessment there, Map<String, Assessment.MeasureResult> home, Comparison.ComparedPlace place) {
        assertThat(place.place().totals()).isEqualTo(Totals.sums(there.measures(), there.totals()));
        assertThat(place.place().totals().stream().map(s -> new Assessment.Total(s.unit(), s.min(), s.max())))
                .isEqualTo(there.totals());
        Map<String, Comparison.Change> gained = changes(place.gained());
        Map<String, Comparison.Change> lost = changes(place.lost());
        Map<String, Comparison.Change> changed = changes(place.changed());
        Map<String, Comparison.OpenMeasure> open = place.place().open().stream()
                .collect(Collectors.toMap(Comparison.OpenMeasure::id, Function.identity()));
        for (Assessment.MeasureResult now : there.measures()) {
            Assessment.MeasureResult before = Objects.requireNonNull(home.get(now.id()));
            boolean had = Reach.of(before) != Reach.OUT;
            boolean has = Reach.of(now) != Reach.OUT;
            assertThat(gained.containsKey(now.id())).as(now.id()).isEqualTo(!had && has);
            assertThat(lost.containsKey(now.id())).as(now.id()).isEqualTo(had && !has);
            assertThat(changed.containsKey(now.id()))
                    .as(now.id())
                    .isEqualTo(had && has && !Objects.equals(Worth.of(before.amount()), Worth.of(now.amount())));
            assertThat(open.containsKey(now.id())).as(now.id()).isEqualTo(Reach.of(now) == Reach.OPEN);
            if (open.containsKey(now.id())) {
                assertThat(Objects.requireNonNull(open.get(now.id())).missing()).isEqualTo(now.missing());
            }
            List.of(gained, lost, changed).forEach(some -> {
                Comparison.Change change = some.get(now.id());
                if (change != null) {
                    assertThat(change.verdict()).isEqualTo(now.verdict());
                    assertThat(change.homeVerdict()).isEqualTo(before.verdict());
                    assertThat(change.amount()).isEqualTo(Worth.of(now.amount()));
                    assertThat(change.because().zh()).isNotBlank().doesNotContain("。。");
                }
            });
        }
    }

    private static Map<String, Assessment.MeasureResult> byId(Assessment assessment) {
        return assessment.measures().stream()
                .collect(Collectors.toMap(Assessment.MeasureResult::id, Function.identity()));
    }

    private static Map<String, Comparison.Change> changes(List<Comparison.Change> changes) {
        return changes.stream().collect(Collectors.toMap(Comparison.Change::id, Function.identity()));
    }

    @Test
    void without_a_choice_every_city_of_the_province_is_compared_the_own_one_as_it_is_known() {
        List<Destinations.Choice> cities = DESTINATIONS.cities(IN_MAOMING);

        assertThat(cities).hasSize(21).contains(new Destinations.Choice("440902", "maonan-park"));
        assertThat(cities)
                .extracting(Destinations.Choice::division)
                .isSorted()
                .contains("440100")
                .doesNotContain("440900");
        assertThat(DESTINATIONS.cities(read("{ \"destination\": { \"division\": \"430000\" } }")))
                .isEmpty();
    }

    @Test
    void a_park_stands_in_its_county_where_the_list_says_which() {
        assertThat(DESTINATIONS.parks(IN_MAOMING))
                .hasSize(REFERENCE.parks().size() - 1)
                .contains(
                        new Destinations.Choice("440902", "maonan-park"),
                        new Destinations.Choice("440900", "maoming-park"));
        assertThat(DESTINATIONS.at(REFERENCE.park("NONE").orElseThrow())).isEmpty();
    }

    @Test
    void a_park_goes_along_only_where_it_lies() {
        assertThat(park(IN_MAOMING, "440100")).isNull();
        assertThat(park(IN_MAOMING, "440904")).isNull();
        assertThat(park(IN_MAOMING, "440900")).isEqualTo("maonan-park");
        assertThat(park(read("{ \"destination\": { \"division\": \"440902\", \"park\": \"NONE\" } }"), "440100"))
                .isEqualTo("NONE");
    }

    private static @Nullable String park(Profile profile, String division) {
        return DESTINATIONS
                .moved(profile, new Destinations.Choice(division, null))
                .destination()
                .park();
    }

    @Test
    void what_is_gained_and_lost_says_why() {
        Comparison comparison = everyCity();

        Comparison.ComparedPlace dongguan = in(comparison, "441900");
        assertThat(change(dongguan.lost(), "maoming.main-platform").because())
                .isEqualTo(new Text("只在茂名市适用。", "It applies only in Maoming."));
        assertThat(change(dongguan.lost(), "guangdong.main-platform").because())
                .isEqualTo(new Text(
                        "在这里，未满足“转入设主平台的十五市”。",
                        "Here: \"Moves to one of the fifteen cities with a main platform\" is not met."));
        assertThat(change(dongguan.gained(), "dongguan.houjie-rent").verdict()).isEqualTo(Verdict.NEEDS_INFO);
        Comparison.Change reward = change(dongguan.changed(), "guangdong.tech-renovation");
        assertThat(Objects.requireNonNull(reward.homeAmount()).max()).isEqualByComparingTo("12000000");
        assertThat(Objects.requireNonNull(reward.amount()).max()).isEqualByComparingTo("8000000");
        assertThat(reward.because().zh())
                .contains("不超过 20%")
                .contains("现在的转入地：")
                .contains("不超过 30%");
        assertThat(dongguan.because().zh()).startsWith("按已答的内容，一次性资金的上限比现在的转入地低 400 万元，");
    }

    @Test
    void home_among_the_places_differs_in_nothing() {
        Comparison.ComparedPlace home = in(everyCity(), "440902");

        assertThat(home.because().zh()).isEqualTo("就是现在的转入地。");
        assertThat(home.gained()).isEmpty();
        assertThat(home.lost()).isEmpty();
        assertThat(home.changed()).isEmpty();
        assertThat(home.differences())
                .allMatch(d -> d.min().signum() == 0 && d.answered().signum() == 0);
    }

    /** The city has a reward that would exclude the province's; only one of them can be had, here as there. */
    @Test
    void a_measure_left_out_for_another_is_not_gained() {
        Profile growing = read(
                """
                { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C1711" } }""");

        Comparison.ComparedPlace qingyuan = in(
                COMPARISONS.compare(
                        growing, List.of(new Destinations.Choice("441802", null)), library(), LocalDate.of(2025, 6, 1)),
                "441802");

        assertThat(qingyuan.gained())
                .extracting(Comparison.Change::id)
                .contains("qingyuan.high-tech-reward")
                .doesNotContain("qingyuan.upscale-reward");
    }

    @Test
    void what_is_not_answered_moves_no_place_to_another_rank() {
        Comparison comparison = everyCity();
        Comparison.ComparedPlace shaoguan = in(comparison, "440200");
        Comparison.ComparedPlace meizhou = in(comparison, "441400");

        assertThat(once(shaoguan).bounded()).isGreaterThan(once(meizhou).bounded());
        assertThat(once(shaoguan).answered()).isEqualByComparingTo(once(meizhou).answered());
        assertThat(shaoguan.rank()).isEqualTo(meizhou.rank()).isEqualTo(1);
        assertThat(comparison.destinations().indexOf(shaoguan))
                .isLessThan(comparison.destinations().indexOf(meizhou));
        assertThat(in(comparison, "441300").rank())
                .isGreaterThan(in(comparison, "440100").rank());
    }

    private static Totals.Sum once(Comparison.ComparedPlace place) {
        return place.place().totals().stream()
                .filter(sum -> sum.unit().equals("CNY"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_city_without_its_county_leaves_open_what_depends_on_it() {
        Comparison comparison = everyCity();
        Comparison.ComparedPlace huizhou = in(comparison, "441300");

        assertThat(huizhou.place().open())
                .filteredOn(open -> open.id().equals("guangdong.tech-renovation"))
                .allMatch(open -> open.missing().contains("destination.division"));
        assertThat(huizhou.because().zh()).contains("要看落在哪个县（市、区）或者园区");
        assertThat(comparison.fields())
                .extracting(Comparison.FieldTitle::field)
                .isSorted()
                .contains("destination.division");
    }
}
