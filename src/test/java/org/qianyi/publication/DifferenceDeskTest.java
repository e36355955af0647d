package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Verdict;
import org.qianyi.plan.Comparer;
import org.qianyi.plan.Differences.MeasureDifference;
import org.qianyi.plan.NearMisses;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.Profile;
import org.qianyi.publication.Desk.Replay;

/** Of two kept answers so much is told as what is kept allows, and what could not be told is said. */
class DifferenceDeskTest {

    private static final String DOCUMENT = "maoming/industrial-growth";
    private static final String MEASURE = "maoming.title-awards";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Assessor assessor = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private final Publisher publisher =
            new Publisher(new FolderCheck(TheRules.CATALOGUE, TheRules.REFERENCE), mock(PublicationStore.class), CLOCK);
    private final Desk desk = new Desk(
            new NearMisses(assessor, TheRules.CATALOGUE, TheRules.REFERENCE),
            publisher,
            mock(ReportStore.class),
            TheRules.READER,
            new CanonicalJson(TheRules.CATALOGUE),
            CLOCK,
            "this engine");
    private final DifferenceDesk differences = new DifferenceDesk(
            new Comparer(assessor, TheRules.CATALOGUE, TheRules.REFERENCE), publisher, TheRules.READER);

    /** Two publications of one document; the second has a source. */
    @BeforeEach
    void publish() {
        TreeMap<String, String> files = new TreeMap<>(TheRules.FOLDER.of(DOCUMENT));
        publisher.publish(new RuleFolder(files));
    }

    private void publishAnother() {
        TreeMap<String, String> files = new TreeMap<>(publisher.live().folder().files());
        files.computeIfPresent(
                DOCUMENT + "/policy.yaml",
                (file, text) -> text.replace("issuer:", "url: http://example.org/\nissuer:"));
        publisher.publish(new RuleFolder(files));
    }

    private ReportStore.Kept assess(String destination, LocalDate asOf) {
        Profile profile = TheRules.READER
                .read("{ \"destination\": { \"division\": \"%s\" } }"
                        .formatted(destination)
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));
        return desk.assess(profile, asOf, publisher.live());
    }

    private final LocalDate during = LocalDate.of(2025, 3, 1);

    private static MeasureDifference measure(DifferenceReport report) {
        return report.differences().measures().stream()
                .filter(measure -> measure.id().equals(MEASURE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_answers_of_one_publication_differ_by_what_was_asked() {
        ReportStore.Kept before = assess("440902", during);
        ReportStore.Kept after = assess("440902", LocalDate.of(2026, 3, 1));

        DifferenceReport report = differences.between(before, Replay.IDENTICAL, after, Replay.IDENTICAL);

        assertThat(report.from()).isEqualTo(before.id());
        assertThat(report.after()).isEqualTo(after.receipt());
        assertThat(report.rules()).isNull();
        assertThat(report.limits()).isEmpty();
        assertThat(measure(report).after()).isNotNull();
        assertThat(measure(report).sentence().zh()).contains("后一次不适用，已于 2025-12-31 到期");
    }

    @Test
    void documents_that_differ_between_two_publications_are_named() {
        ReportStore.Kept before = assess("440902", during);
        publishAnother();

        DifferenceReport report =
                differences.between(before, Replay.IDENTICAL, assess("440902", during), Replay.IDENTICAL);

        assertThat(report.rules()).isEqualTo(new Changes(List.of(), List.of(), List.of(DOCUMENT)));
        assertThat(report.differences().measures()).isEmpty();
    }

    @Test
    void without_the_rules_of_one_the_answers_are_compared_and_that_is_said() {
        ReportStore.Kept before = assess("440904", during);
        ReportStore.Kept after = assess("440300", during);

        DifferenceReport report = differences.between(before, Replay.NO_PUBLICATION, after, Replay.IDENTICAL);

        assertThat(report.limits()).hasSize(1);
        assertThat(report.limits().get(0).zh()).startsWith("前一次所用的规则已不在存档中，或被改动");
        assertThat(measure(report).enough()).isEmpty();
        assertThat(measure(report).after()).extracting(s -> s.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void answers_of_another_engine_are_compared_and_nothing_is_tried() {
        ReportStore.Kept before = assess("440904", during);
        ReportStore.Kept after = assess("440300", during);

        DifferenceReport report = differences.between(before, Replay.OTHER_ENGINE, after, Replay.OTHER_ENGINE);

        assertThat(report.limits()).hasSize(2);
        assertThat(measure(report).enough()).isEmpty();
        assertThat(measure(report).hangsOn()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_is_not_compared() {
        ReportStore.Kept kept = assess("440902", during);
        ReportStore.Kept damaged =
                new ReportStore.Kept(kept.id(), kept.receipt(), kept.profile(), new byte[] {'{'}, kept.createdAt());

        assertThatThrownBy(() -> differences.between(kept, Replay.IDENTICAL, damaged, Replay.OTHER_ENGINE))
                .isInstanceOf(ReportStore.DamagedException.class);
    }
}
