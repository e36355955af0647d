package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment.ConditionResult;
import org.qianyi.assessment.Assessment.MeasureResult;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Verdict;
import org.qianyi.plan.Differences.Edit;
import org.qianyi.plan.Differences.MeasureDifference;
import org.qianyi.plan.Differences.Part;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** What two answers say differently is told completely, and what is said to cause it does. */
class DifferencesTest {

    private static final Assessor ASSESSOR = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private static final Comparer COMPARER = new Comparer(ASSESSOR, TheRules.CATALOGUE, TheRules.REFERENCE);
    private static final ProfileEditor EDITOR = new ProfileEditor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String RENOVATION = "guangdong.tech-renovation";
    private static final Profile COATINGS = sample("23-shenzhen-huilai-coatings");
    private static final Profile LESS = EDITOR.with(COATINGS, "project.equipmentInvestment", new BigDecimal("1000000"));

    private static final class Edited {
        static final RuleLibrary LIBRARY = edited();
    }

    private static Profile sample(String name) {
        try {
            return TheRules.READER
                    .read(Files.readAllBytes(Path.of("seeds/profiles/" + name + ".json")))
                    .orElseThrow(problems -> new IllegalStateException(problems.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules with another cap and an industry less. */
    private static RuleLibrary edited() {
        TreeMap<String, String> files = new TreeMap<>(TheRules.FOLDER.files());
        files.computeIfPresent(
                "guangdong/tech-renovation-2023/parameters.yaml", (file, text) -> text.replace("15000000", "200000"));
        files.computeIfPresent(
                "guangdong/upscale-2025/upscale.drl",
                (file, text) -> text.replace("( \"B\", \"C\", \"D\" )", "( \"B\", \"D\" )"));
        RuleFolder folder = new RuleFolder(files);
        FolderReader.Result read =
                new FolderReader(new Vocabulary(TheRules.CATALOGUE, TheRules.REFERENCE)).read(folder);
        assertThat(read.findings()).isEmpty();
        return RuleLibrary.compile(folder.sha256(), read.sheets(), read.interplay(), TheRules.library());
    }

    private static Answer answer(Profile profile, LocalDate asOf, RuleLibrary library) {
        return new Answer(profile, asOf, library, ASSESSOR.assess(profile, library, asOf));
    }

    private static Answer answer(Profile profile, LocalDate asOf) {
        return answer(profile, asOf, TheRules.library());
    }

    private static Answer forgotten(Answer answer) {
        return new Answer(answer.profile(), answer.asOf(), null, answer.assessment());
    }

    private static MeasureDifference measure(Differences differences, String id) {
        return differences.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_answer_differs_in_nothing_from_itself() {
        Differences none = COMPARER.between(answer(COATINGS, DAY), answer(COATINGS, DAY), true);

        assertThat(none.answers()).isEmpty();
        assertThat(none.totals()).isEmpty();
        assertThat(none.measures()).isEmpty();
        assertThat(none.duties()).isEmpty();
        assertThat(none.sameMeasures())
                .isEqualTo(answer(COATINGS, DAY).assessment().measures().size());
    }

    @Test
    void another_answer_is_told_with_what_hangs_on_it() {
        Differences differences = COMPARER.between(answer(COATINGS, DAY), answer(LESS, DAY), true);
        MeasureDifference renovation = measure(differences, RENOVATION);
        MeasureDifference municipal = measure(differences, "jieyang.municipal-renovation");

        assertThat(differences.measures()).hasSize(2);
        assertThat(renovation.sentence().zh())
                .isEqualTo("“企业技术改造设备奖励”金额由不超过 270 万元变为不超过 30 万元。原因：填报的“设备购置额”由“900 万元”变为“100 万元”。");
        assertThat(renovation.sentence().en())
                .isEqualTo(
                        "Reward on equipment for technical renovation: the amount from up to CNY 2,700,000 to up to CNY 300,000."
                                + " Because: the answer \"Equipment\" from \"CNY 9,000,000\" to \"CNY 1,000,000\".");
        assertThat(renovation.hangsOn()).containsExactly("project.equipmentInvestment");
        assertThat(municipal.sentence().zh())
                .isEqualTo("“市级技术改造奖补”由“可能”变为“不符合”，不再有金额，原来是不超过 225 万元。"
                        + "原因：条件“设备购置额达到下限”（《揭阳市促进工业企业优化升级若干措施》市级技改项目）由“满足”变为“不满足”，“设备购置额”由“900 万元”变为“100 万元”。");
    }

    @Test
    void the_day_before_a_document_is_in_force_is_told() {
        Differences differences = COMPARER.between(
                answer(COATINGS, LocalDate.of(2023, 11, 6)), answer(COATINGS, LocalDate.of(2023, 11, 7)), true);

        assertThat(measure(differences, RENOVATION).sentence().zh())
                .isEqualTo("“企业技术改造设备奖励”由“不适用”变为“可享”，金额为不超过 270 万元。原因：前一次不适用，自 2023-11-07 起施行，测算日期在此之前。");
    }

    @Test
    void a_figure_and_a_rule_that_were_edited_are_told_with_their_clause() {
        Differences differences = COMPARER.between(answer(COATINGS, DAY), answer(COATINGS, DAY, Edited.LIBRARY), true);
        MeasureDifference renovation = measure(differences, RENOVATION);
        MeasureDifference upscale = measure(differences, "guangdong.upscale");

        assertThat(renovation.sentence().zh())
                .isEqualTo("“企业技术改造设备奖励”金额由不超过 270 万元变为不超过 20 万元，金额不再计入合计。原因：“单个项目最高奖励”由 1,500 万元变为 20 万元"
                        + "（自 2023-11-07 起，《广东省新形势下推动工业企业加快实施技术改造若干措施》第二条）；与“市级技术改造奖补”只能享受一项，合计里计的是后者。"
                        + "市级技改奖补只给没有拿过省、市资金的项目。（《揭阳市促进工业企业优化升级若干措施》市级技改项目）。");
        assertThat(renovation.figures()).hasSize(1);
        assertThat(renovation.rules()).isEmpty();
        assertThat(upscale.rules()).extracting(rule -> rule.edit()).containsExactly(Edit.REWRITTEN);
        assertThat(upscale.sentence().zh()).contains("由“满足”变为“不满足”", "这条规则改过");
    }

    @Test
    void where_answers_and_rules_differ_it_is_tried_which_of_them_is_enough() {
        Differences differences = COMPARER.between(answer(COATINGS, DAY), answer(LESS, DAY, Edited.LIBRARY), true);

        assertThat(measure(differences, RENOVATION).enough())
                .as("the lower cap alone would leave it out for municipal support")
                .containsExactly(List.of(Part.ANSWERS, Part.RULES));
        assertThat(measure(differences, RENOVATION).hangsOn()).containsExactly("project.equipmentInvestment");
        assertThat(measure(differences, "guangdong.upscale").enough()).containsExactly(List.of(Part.RULES));
        assertThat(measure(differences, "jieyang.municipal-renovation").enough())
                .containsExactly(List.of(Part.ANSWERS));
        assertThat(measure(differences, RENOVATION).sentence().zh()).endsWith("重新测算表明，填报和规则版本都不同才会这样变。");
    }

    @Test
    void without_the_rules_the_answers_still_tell_their_conditions() {
        Differences differences =
                COMPARER.between(forgotten(answer(COATINGS, DAY)), forgotten(answer(LESS, DAY)), false);
        MeasureDifference municipal = measure(differences, "jieyang.municipal-renovation");

        assertThat(differences.measures()).hasSize(2);
        assertThat(municipal.enough()).isEmpty();
        assertThat(municipal.figures()).isEmpty();
        assertThat(municipal.sentence().zh()).contains("由“满足”变为“不满足”");
    }

    @Test
    void a_measure_that_came_is_new_and_one_that_went_is_gone() {
        Answer all = answer(COATINGS, DAY);
        List<RuleLibrary.Compiled> fewer = TheRules.library().documents().stream()
                .filter(compiled -> !compiled.sheet().document().folder().equals("guangdong/tech-renovation-2023"))
                .toList();
        Answer less = answer(COATINGS, DAY, new RuleLibrary("0", fewer, TheRules.READ.interplay()));

        MeasureDifference gone = measure(COMPARER.between(all, less, true), RENOVATION);
        MeasureDifference come = measure(COMPARER.between(less, all, true), RENOVATION);

        assertThat(gone.after()).isNull();
        assertThat(gone.sentence().zh()).isEqualTo("“企业技术改造设备奖励”后一版规则里已经没有了，原来是“可享”，金额不超过 270 万元。");
        assertThat(come.before()).isNull();
        assertThat(come.sentence().zh()).isEqualTo("“企业技术改造设备奖励”是后一版规则新加的，结论为“可享”，金额不超过 270 万元。");
    }

    /** Between random answers: nothing is passed over, nothing goes untold, and what is said to be enough is. */
    @Property(tries = 30)
    void nothing_is_passed_over_and_what_is_said_to_be_enough_is(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll boolean sameDay, @ForAll boolean sameRules) {
        ObjectNode json = RandomProfiles.json(seed);
        Answer before = answer(RandomProfiles.read(json), DAY);
        Answer after = answer(
                RandomProfiles.read(RandomProfiles.sound(RandomProfiles.partial(json, seed, 0.08))),
                sameDay ? DAY : LocalDate.of(2023, 11, 6),
                sameRules ? TheRules.library() : Edited.LIBRARY);

        Differences differences = COMPARER.between(before, after, true);

        Map<String, MeasureResult> had = byId(before);
        Map<String, MeasureResult> has = byId(after);
        List<String> told =
                differences.measures().stream().map(MeasureDifference::id).toList();
        assertThat(told).isSubsetOf(has.keySet());
        has.forEach((id, measure) -> {
            if (!told.contains(id)) {
                MeasureResult old = Objects.requireNonNull(had.get(id));
                assertThat(Standings.same(Standings.of(old), Standings.of(measure)))
                        .as(id)
                        .isTrue();
                assertThat(outcomes(measure)).as(id).isEqualTo(outcomes(old));
            }
        });
        differences.measures().forEach(measure -> {
            assertThat(measure.sentence().zh()).doesNotContain("看不出", "null").endsWith("。");
            assertThat(measure.sentence().en())
                    .doesNotContain("does not tell", "null")
                    .endsWith(".");
            measure.enough().forEach(part -> assertThat(asked(before, after, part, measure.id()))
                    .as(measure.id() + part)
                    .isEqualTo(Objects.requireNonNull(has.get(measure.id())).verdict()));
        });
        assertThat(COMPARER.between(after, before, true).measures())
                .extracting(MeasureDifference::id)
                .as("the other way round")
                .isEqualTo(told);
        assertThat(COMPARER.between(before, after, true)).as("asked again").isEqualTo(differences);
    }

    private static Map<String, MeasureResult> byId(Answer answer) {
        Map<String, MeasureResult> measures = new HashMap<>();
        answer.assessment().measures().forEach(measure -> measures.put(measure.id(), measure));
        return measures;
    }

    private static List<String> outcomes(MeasureResult measure) {
        return measure.conditions().stream()
                .map((ConditionResult condition) -> condition.rule() + condition.outcome())
                .toList();
    }

    private static Verdict asked(Answer before, Answer after, List<Part> part, String id) {
        RuleLibrary library = Objects.requireNonNull((part.contains(Part.RULES) ? after : before).library());
        return ASSESSOR
                .assess(
                        (part.contains(Part.ANSWERS) ? after : before).profile(),
                        library,
                        (part.contains(Part.DAY) ? after : before).asOf())
                .measures()
                .stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
