package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.SyntheticEnterprises;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import tools.jackson.databind.node.ObjectNode;

class QuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final ProfileEditor EDITOR = new ProfileEditor(CATALOGUE, REFERENCE);

    @Test
    void first_comes_what_measures_worth_most_wait_for_before_anything_else() {
        List<String> asked = ask(
                """
                { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C3982", "qualifications": [] },
                  "project": { "totalInvestment": 1000000, "specialEquipmentInvestment": 0 },
                  "finance": { "loans": [], "foreignCapitalPaidIn": 0 } }""");

        assertThat(asked)
                .as("renovation, up to 15 million, hangs on this one first; its purchases can wait")
                .startsWith("project.technicalRenovation")
                .containsSubsequence("project.technicalRenovation", "project.equipmentInvestment");
    }

    @Test
    void nothing_is_asked_that_only_a_settled_measure_looks_at() {
        Assessment answer = assess(SyntheticEnterprises.profile(4));

        assertThat(answer.questions()).isEmpty();
    }

    private static List<String> ask(String json) {
        return TheAnswers.assess(json, DAY).questions().stream()
                .map(Assessment.Question::field)
                .toList();
    }

    private static Assessment assess(Profile profile) {
        return ASSESSOR.assess(profile, library(), DAY);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void an_answer_moves_neither_end_of_the_total_by_more_than_its_swing(@ForAll @LongRange(min = 0) long seed) {
        ObjectNode own = RandomProfiles.json(seed);
        double left = new Random(seed).nextDouble();
        Profile profile =
                RandomProfiles.read(RandomProfiles.coarser(RandomProfiles.partial(own, seed + 1, left), seed + 2));
        LocalDate day = DAY.plusDays(new Random(seed).nextInt(2200) - 1400L);
        Assessment before = ASSESSOR.assess(profile, library(), day);
        List<Profile> others =
                List.of(RandomProfiles.read(own), RandomProfiles.profile(seed + 3), SyntheticEnterprises.profile(seed));

        for (Assessment.Question question : before.questions()) {
            boolean place =
                    question.field().endsWith(".division"); // a closer one; another place would be another question
            for (Profile other : place ? others.subList(0, 1) : others) {
                Object answer = answer(other, question.field());
                Profile answered = answer == null ? profile : EDITOR.with(profile, question.field(), answer);
                if (EDITOR.contradictions(answered).isEmpty()) {
                    Assessment after = ASSESSOR.assess(answered, library(), day);
                    assertWithin(question, before, after, answer);
                }
            }
        }
    }

    private static void assertWithin(
            Assessment.Question question, Assessment before, Assessment after, @Nullable Object answer) {
        Assessment.Swing swing = question.swing();
        List<String> units = swing == null ? List.of("CNY", "CNY/year") : List.of(swing.unit());
        BigDecimal most = swing == null ? BigDecimal.ZERO : swing.max();
        for (String unit : units) {
            Range then = total(before, unit);
            Range now = total(after, unit);
            String what = "%s := %s, %s from %s to %s".formatted(question, answer, unit, then, now);
            if (most != null) {
                assertThat(now.min().subtract(then.min())).as(what).isBetween(BigDecimal.ZERO, most);
                assertThat(now.max() == null).as(what).isEqualTo(then.max() == null);
                if (now.max() != null && then.max() != null) {
                    assertThat(then.max().subtract(now.max())).as(what).isBetween(BigDecimal.ZERO, most);
                }
            }
        }
    }

    private static Range total(Assessment assessment, String unit) {
        return assessment.totals().stream()
                .filter(t -> t.unit().equals(unit))
                .map(t -> new Range(t.min(), t.max()))
                .findFirst()
                .orElse(Range.ZERO);
    }

    /** What another enterprise says to the same question; of its items in the first that says anything. */
    private static @Nullable Object answer(Profile other, String path) {
        Field field = CATALOGUE.find(path.replaceAll("\\[[0-9]+]", "[]")).orElseThrow();
        if (!field.inList()) {
            return field.read(other);
        }
        List<?> items = field.items(other);
        return items == null
                ? null
                : items.stream()
                        .map(field::readItem)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    @Property(tries = 60)
    void every_question_is_needed_by_a_measure_that_is_open(@ForAll @LongRange(min = 0) long seed) {
        Assessment answer =
                assess(RandomProfiles.read(RandomProfiles.partial(RandomProfiles.json(seed), seed + 1, 0.5)));

        for (Assessment.Question question : answer.questions()) {
            long open = answer.measures().stream()
                    .filter(m -> m.missing().contains(question.field()))
                    .filter(m -> m.verdict() != Verdict.ELIGIBLE || isRange(m.amount()))
                    .count();
            assertThat(open).as("%s", question).isPositive().isEqualTo(question.affects());
        }
    }

    private static boolean isRange(@Nullable Amount amount) {
        return amount != null
                && amount.quantified()
                && (amount.max() == null
                        || amount.max().compareTo(amount.range().min()) > 0);
    }

    @Property(tries = 15)
    void answering_question_after_question_comes_to_an_end(@ForAll @LongRange(min = 0) long seed) {
        Profile full = SyntheticEnterprises.profile(seed);
        Profile profile = Profile.EMPTY.withDestination(
                REFERENCE.destination(full.destination().division(), null));
        List<String> asked = new ArrayList<>();

        for (List<Assessment.Question> left = assess(profile).questions();
                !left.isEmpty();
                left = assess(profile).questions()) {
            String field = left.get(0).field();
            assertThat(asked).as("asked once").doesNotContain(field);
            asked.add(field);
            profile = EDITOR.with(profile, field, answer(full, field));
        }
        assertThat(assess(profile).totals()).isEqualTo(assess(full).totals());
    }
}
