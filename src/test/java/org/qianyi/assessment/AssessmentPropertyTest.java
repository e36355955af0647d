package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.publication.Receipt;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportJson;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every profile. */
class AssessmentPropertyTest {

    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);

    private static LocalDate day(long seed) {
        return LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(2200));
    }

    private static Assessment assess(ObjectNode json, LocalDate asOf) {
        return ASSESSOR.assess(RandomProfiles.read(json), library(), asOf);
    }

    @Property(tries = 400)
    void another_answer_never_flips_a_settled_verdict(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode more = RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.2);
        ObjectNode less = RandomProfiles.coarser(RandomProfiles.partial(more, seed + 2, 0.3), seed);
        boolean placed = less.get("destination").equals(more.get("destination"));
        Map<String, Verdict> after = verdicts(assess(more, day(seed)));

        verdicts(assess(less, day(seed))).forEach((measure, before) -> {
            Verdict now = after.get(measure);
            switch (before) {
                case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE ->
                    assertThat(now).as(measure).isEqualTo(before);
                case LIKELY -> assertThat(now).as(measure).isIn(Verdict.LIKELY, Verdict.ELIGIBLE);
                case NEEDS_INFO ->
                    assertThat(placed && now == Verdict.NOT_APPLICABLE)
                            .as(measure)
                            .isFalse();
            }
        });
    }

    private static Map<String, Verdict> verdicts(Assessment assessment) {
        return assessment.measures().stream()
                .collect(Collectors.toMap(Assessment.MeasureResult::id, Assessment.MeasureResult::verdict));
    }

    @Property(tries = 400)
    void another_answer_never_widens_a_range(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode more = RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.2);
        ObjectNode less = RandomProfiles.coarser(RandomProfiles.partial(more, seed + 2, 0.3), seed);
        Assessment before = assess(less, day(seed));
        Assessment after = assess(more, day(seed));

        Map<String, Assessment.MeasureResult> now =
                after.measures().stream().collect(Collectors.toMap(Assessment.MeasureResult::id, Function.identity()));
        for (Assessment.MeasureResult measure : before.measures()) {
            Assessment.MeasureResult then = Objects.requireNonNull(now.get(measure.id()));
            assertThat(counted(measure).contains(counted(then)))
                    .as("%s: %s, then %s", measure.id(), measure.amount(), then.amount())
                    .isTrue();
        }
        after.totals()
                .forEach(total -> assertThat(total(before, total.unit()).contains(new Range(total.min(), total.max())))
                        .as("total %s", total)
                        .isTrue());
    }

    /** What a measure adds to the totals, or would if one that excludes it were not taken. */
    private static Range counted(Assessment.MeasureResult measure) {
        return Bundle.mayCount(measure) ? Totals.counted(measure) : Range.ZERO;
    }

    private static Range total(Assessment assessment, String unit) {
        return assessment.totals().stream()
                .filter(t -> t.unit().equals(unit))
                .map(t -> new Range(t.min(), t.max()))
                .findFirst()
                .orElse(Range.ZERO);
    }

    @Property(tries = 100)
    void a_measure_stays_open_without_asking_only_where_the_answers_are_there(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode json = RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.5);

        assess(json, day(seed)).measures().stream()
                .filter(m -> m.verdict() == Verdict.NEEDS_INFO && m.missing().isEmpty())
                .flatMap(m -> m.conditions().stream().filter(c -> opens(c, m.conditions())))
                .forEach(c -> assertThat(c.facts())
                        .as(c.rule())
                        .allMatch(fact -> fact.actual() != null || ofAParkNobodyKnows(fact, json)));
    }

    /** Whether a condition is unknown and keeps its measure open: none of its alternatives is met. */
    private static boolean opens(Assessment.ConditionResult c, List<Assessment.ConditionResult> all) {
        return c.outcome() == Outcome.UNKNOWN
                && (c.kind() == ClauseRule.Kind.REQUIREMENT || c.kind() == ClauseRule.Kind.EXCLUSION)
                && (c.oneOf() == null
                        || all.stream()
                                .noneMatch(other -> c.oneOf().equals(other.oneOf()) && other.outcome() == Outcome.MET));
    }

    /** What no source says of the park that was named. */
    private static boolean ofAParkNobodyKnows(Assessment.Fact fact, ObjectNode json) {
        return TheRules.CATALOGUE.find(fact.field()).orElseThrow().source().equals("destination.park")
                && json.get("destination").has("park");
    }

    @Property(tries = 60)
    void the_order_of_documents_changes_no_answer(@ForAll @LongRange(min = 0) long seed) {
        List<RuleLibrary.Compiled> shuffled = new ArrayList<>(library().documents());
        Collections.shuffle(shuffled, new Random(seed));
        RuleLibrary other =
                new RuleLibrary("shuffled " + seed, shuffled, library().interplay());
        ObjectNode json = RandomProfiles.json(seed);

        Assessment a = assess(json, day(seed));
        Assessment b = ASSESSOR.assess(RandomProfiles.read(json), other, day(seed));

        assertThat(b.totals()).isEqualTo(a.totals());
        assertThat(b.measures()).containsExactlyInAnyOrderElementsOf(a.measures());
        assertThat(b.questions()).isEqualTo(a.questions());
    }

    @Property(tries = 60)
    void the_same_question_gets_the_same_bytes(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode json = RandomProfiles.partial(RandomProfiles.json(seed), seed, 0.3);

        assertThat(bytes(assess(json, day(seed)), day(seed)))
                .isEqualTo(bytes(
                        new Assessor(CATALOGUE, REFERENCE).assess(RandomProfiles.read(json), library(), day(seed)),
                        day(seed)));
    }

    private static byte[] bytes(Assessment a, LocalDate asOf) {
        return ReportJson.write(new Report(
                "id", new Receipt("p", "r", "q", asOf, "e"), a.totals(), a.measures(), a.duties(), a.questions()));
    }
}
