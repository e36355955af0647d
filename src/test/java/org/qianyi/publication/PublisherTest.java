package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianyi.TheRules;
import org.qianyi.policy.RuleFolder;

/** A sound folder goes live; another changes nothing. */
class PublisherTest {

    private static final String DOCUMENT = "maoming/industrial-growth";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final PublicationStore store = mock(PublicationStore.class);
    private final Publisher publisher =
            new Publisher(new FolderCheck(TheRules.CATALOGUE, TheRules.REFERENCE), store, CLOCK);

    /** One small document, so that compiling is quick. */
    private static RuleFolder small() {
        return new RuleFolder(TheRules.FOLDER.of(DOCUMENT));
    }

    private static RuleFolder with(RuleFolder folder, String file, String from, String to) {
        TreeMap<String, String> files = new TreeMap<>(folder.files());
        String before = files.get(DOCUMENT + "/" + file);
        assertThat(before).contains(from);
        files.put(DOCUMENT + "/" + file, String.valueOf(before).replace(from, to));
        return new RuleFolder(files);
    }

    @Test
    void a_sound_folder_goes_live_and_is_kept() {
        Publisher.Attempt attempt = publisher.publish(small());

        assertThat(attempt.published()).isTrue();
        assertThat(publisher.live().sha256()).isEqualTo(small().sha256());
        then(store)
                .should()
                .keep(
                        new PublicationStore.Entry(
                                small().sha256().substring(0, 12), small().sha256(), CLOCK.instant()),
                        small(),
                        null);
    }

    @Test
    void a_folder_with_a_slip_leaves_the_last_good_one_answering() {
        publisher.publish(small());
        RuleFolder slip = with(small(), "policy.yaml", "area: TECHNOLOGY", "area: TECHNOLOGIE");

        Publisher.Attempt attempt = publisher.publish(slip);

        assertThat(attempt.published()).isFalse();
        assertThat(attempt.findings()).extracting(f -> f.code()).contains("bad-choice");
        assertThat(publisher.live().sha256()).isEqualTo(small().sha256());
        assertThat(publisher.last()).contains(attempt);
    }

    @Test
    void a_folder_whose_scenarios_fail_does_not_go_live() {
        publisher.publish(small());
        RuleFolder generous = with(small(), "parameters.yaml", "value: 400000", "value: 4000000");

        Publisher.Attempt attempt = publisher.publish(generous);

        assertThat(attempt.published()).isFalse();
        assertThat(attempt.findings()).extracting(f -> f.code()).containsOnly("scenario-differs");
    }

    @Test
    void a_measure_without_a_scenario_does_not_go_live() {
        TreeMap<String, String> files = new TreeMap<>(small().files());
        files.remove(DOCUMENT + "/scenarios/title-awards.yaml");

        Publisher.Attempt attempt = publisher.publish(new RuleFolder(files));

        assertThat(attempt.published()).isFalse();
        assertThat(attempt.findings()).extracting(f -> f.code()).containsExactly("no-scenario");
        assertThat(attempt.findings().get(0).file()).isEqualTo(DOCUMENT + "/policy.yaml");
    }

    @Test
    void a_change_of_what_is_said_keeps_the_compiled_rules() {
        publisher.publish(small());
        var before = publisher.live().library().documents().get(0).base();

        publisher.publish(with(small(), "policy.yaml", "issuer:", "url: http://example.org/\nissuer:"));

        assertThat(publisher.live().library().documents().get(0).base()).isSameAs(before);
        assertThat(publisher.live().sha256()).isNotEqualTo(small().sha256());
    }

    @Test
    void what_excludes_what_is_published_like_any_edit_and_compiles_nothing() {
        TreeMap<String, String> files = new TreeMap<>(small().files());
        files.putAll(TheRules.FOLDER.of("maoming/dianbai-nanhai-2025"));
        RuleFolder without = new RuleFolder(files);
        publisher.publish(without);
        var before = publisher.live().library().documents().get(0).base();
        files.put(
                "interplay.yaml",
                """
                exclusive:
                  - measures: [ maoming.title-awards, maoming.dianbai-nanhai-enclave ]
                    clause: { document: maoming/industrial-growth, id: title-awards }
                    zh: 只能享受一项。
                    en: Only one of them.
                """);

        publisher.publish(new RuleFolder(files));

        assertThat(publisher.live().library().interplay().byMeasure())
                .containsOnlyKeys("maoming.title-awards", "maoming.dianbai-nanhai-enclave");
        assertThat(publisher.live().library().documents().get(0).base()).isSameAs(before);
        assertThat(publisher.live().sha256()).isNotEqualTo(without.sha256());
    }

    @Test
    void what_answered_before_and_no_longer_does_is_told() {
        String other = "maoming/dianbai-nanhai-2025";
        TreeMap<String, String> files = new TreeMap<>(small().files());
        files.putAll(TheRules.FOLDER.of(other));

        assertThat(publisher.publish(new RuleFolder(files)).gone()).isEmpty();
        assertThat(publisher.publish(small()).gone()).contains(other).doesNotContain(DOCUMENT);
    }

    @Test
    void a_kept_text_that_was_changed_is_not_compiled() {
        String id = "0123456789ab";
        given(store.find(id))
                .willReturn(Optional.of(new PublicationStore.Entry(id, id.repeat(5) + "0123", CLOCK.instant())));
        given(store.folder(id)).willReturn(Optional.of(small()));

        assertThat(publisher.find(id)).isEmpty();
    }

    @Test
    void two_earlier_publications_are_not_compiled_at_once() throws Exception {
        PublicationStore.Entry entry =
                new PublicationStore.Entry(Publication.id(small().sha256()), small().sha256(), CLOCK.instant());
        CountDownLatch compiling = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        given(store.find(any())).willReturn(Optional.of(entry));
        given(store.folder(any())).willAnswer(call -> {
            compiling.countDown();
            goOn.await();
            return Optional.empty();
        });
        CompletableFuture<Optional<Publication>> first =
                CompletableFuture.supplyAsync(() -> publisher.find("0123456789ab"));
        compiling.await();

        assertThatThrownBy(() -> publisher.find("ba9876543210")).isInstanceOf(Publisher.BusyException.class);
        goOn.countDown();
        assertThat(first.get()).isEmpty();
        assertThat(publisher.find("ba9876543210")).isEmpty();
    }

    @Test
    void the_publication_that_was_just_replaced_stays_compiled() {
        publisher.publish(small());
        Publication before = publisher.live();
        publisher.publish(with(small(), "policy.yaml", "measures:", "# again\nmeasures:"));

        assertThat(publisher.live().id()).isNotEqualTo(before.id());
        assertThat(publisher.find(before.id())).containsSame(before);
    }

    @Test
    void rules_that_come_back_are_the_newest_again() {
        PublicationStore.Entry other = new PublicationStore.Entry("0123456789ab", "0".repeat(64), CLOCK.instant());
        given(store.list()).willReturn(List.of(other));

        publisher.publish(small());

        then(store)
                .should()
                .keep(
                        new PublicationStore.Entry(Publication.id(small().sha256()), small().sha256(), CLOCK.instant()),
                        small(),
                        null);
    }

    @Test
    void the_newest_kept_publication_can_be_brought_back() {
        PublicationStore.Entry entry =
                new PublicationStore.Entry(Publication.id(small().sha256()), small().sha256(), CLOCK.instant());
        given(store.list()).willReturn(List.of(entry));
        given(store.folder(entry.id())).willReturn(Optional.of(small()));

        assertThat(publisher.restore()).isPresent();
        assertThat(publisher.live().id()).isEqualTo(entry.id());
        then(store).should(never()).keep(any(), any(), any());
    }

    @Test
    void one_before_the_newest_goes_live_anew_when_it_is_brought_back() {
        PublicationStore.Entry lost = new PublicationStore.Entry("0123456789ab", "0".repeat(64), CLOCK.instant());
        PublicationStore.Entry older = new PublicationStore.Entry(
                Publication.id(small().sha256()),
                small().sha256(),
                CLOCK.instant().minusSeconds(60));
        given(store.list()).willReturn(List.of(lost, older));
        given(store.folder(older.id())).willReturn(Optional.of(small()));

        assertThat(publisher.restore().orElseThrow().publishedAt()).isEqualTo(CLOCK.instant());

        then(store)
                .should()
                .keep(new PublicationStore.Entry(older.id(), older.sha256(), CLOCK.instant()), small(), null);
    }

    @Test
    void a_restart_with_the_same_rules_is_no_publication() {
        PublicationStore.Entry entry = new PublicationStore.Entry(
                Publication.id(small().sha256()),
                small().sha256(),
                CLOCK.instant().minusSeconds(60));
        given(store.list()).willReturn(List.of(entry));

        publisher.publish(small());

        assertThat(publisher.live().publishedAt()).isEqualTo(entry.publishedAt());
        then(store).should(never()).keep(any(), any(), any());
    }

    @Test
    void a_saved_file_is_noticed_and_a_wrong_one_reported(@TempDir Path rules) throws IOException {
        write(rules, small());
        publisher.publish(RuleFolder.read(rules));
        try (FolderWatch watch = new FolderWatch(rules, publisher, small().sha256())) {
            watch.start(Duration.ofMillis(20));

            RuleFolder wrong = with(small(), "policy.yaml", "area: TECHNOLOGY", "area: ");
            write(rules, wrong);
            await().until(() -> publisher.last().orElseThrow().sha256().equals(wrong.sha256()));
            assertThat(publisher.live().sha256()).isEqualTo(small().sha256());

            RuleFolder better = with(small(), "policy.yaml", "issuer:", "url: http://example.org/\nissuer:");
            write(rules, better);
            await().until(() -> publisher.live().sha256().equals(better.sha256()));
        }
    }

    @Test
    void a_folder_that_goes_away_is_reported_and_taken_up_again_when_it_is_back(@TempDir Path parent)
            throws IOException {
        Path rules = parent.resolve("rules");
        write(rules, small());
        publisher.publish(RuleFolder.read(rules));
        try (FolderWatch watch = new FolderWatch(rules, publisher, small().sha256())) {
            watch.start(Duration.ofMillis(20));

            Files.move(rules, parent.resolve("elsewhere"));
            await().until(() -> !publisher.last().orElseThrow().published());
            assertThat(publisher.last().orElseThrow().findings())
                    .extracting(f -> f.code())
                    .containsExactly("unreadable-folder");
            assertThat(publisher.live().sha256()).isEqualTo(small().sha256());

            Files.move(parent.resolve("elsewhere"), rules);
            await().until(() -> publisher.last().orElseThrow().published());
        }
    }

    @Test
    void a_folder_that_could_not_be_kept_is_tried_again_without_another_save(@TempDir Path rules) throws IOException {
        write(rules, small());
        publisher.publish(RuleFolder.read(rules));
        willThrow(new IllegalStateException("the database is away"))
                .willDoNothing()
                .given(store)
                .keep(any(), any(), any());
        try (FolderWatch watch = new FolderWatch(rules, publisher, small().sha256())) {
            watch.start(Duration.ofMillis(5));

            RuleFolder better = with(small(), "policy.yaml", "issuer:", "url: http://example.org/\nissuer:");
            write(rules, better);
            await().until(() -> publisher.live().sha256().equals(better.sha256()));
        }
    }

    @Test
    void a_folder_that_is_not_there_at_the_first_look_is_reported_beside_what_answers(@TempDir Path parent) {
        publisher.publish(small());
        try (FolderWatch watch = new FolderWatch(parent.resolve("gone"), publisher, small().sha256())) {
            watch.start(Duration.ofMillis(20));
            await().until(() -> !publisher.last().orElseThrow().published());

            assertThat(publisher.last().orElseThrow().sha256()).isEqualTo(small().sha256());
        }
    }

    private static void write(Path root, RuleFolder folder) throws IOException {
        for (var file : folder.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
