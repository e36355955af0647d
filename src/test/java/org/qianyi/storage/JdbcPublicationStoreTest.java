package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.policy.RuleFolder;
import org.qianyi.publication.Changes;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.PublicationStore.Activation;
import org.qianyi.publication.PublicationStore.Entry;
import org.qianyi.publication.Publisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was published, and each time that it went live. */
class JdbcPublicationStoreTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final String GROWTH = "maoming/industrial-growth";

    private final JdbcPublicationStore store = new JdbcPublicationStore(Databases.fresh());
    private final Publisher publisher = publisher();

    private Publisher publisher() {
        return new Publisher(
                new FolderCheck(TheRules.CATALOGUE, TheRules.REFERENCE),
                store,
                Clock.tickMillis(ZoneId.of("Asia/Shanghai")));
    }

    private static Entry entry(int number) {
        String id = "%012d".formatted(number);
        return new Entry(id, id.repeat(5) + "0000", MORNING.plusSeconds(number));
    }

    private static RuleFolder folder(String... documents) {
        TreeMap<String, String> files = new TreeMap<>();
        List.of(documents).forEach(document -> files.putAll(TheRules.FOLDER.of(document)));
        return new RuleFolder(files);
    }

    @Test
    void going_back_is_a_time_of_its_own() {
        store.keep(entry(1), folder(), null);
        store.keep(entry(2), folder(), new Changes(List.of("a/b"), List.of(), List.of("a/c")));
        Entry again = new Entry(entry(1).id(), entry(1).sha256(), MORNING.plusSeconds(9));
        store.keep(again, folder(), new Changes(List.of(), List.of("a/b"), List.of()));

        assertThat(store.list()).containsExactly(again, entry(2));
        assertThat(store.find(again.id())).contains(again);
        assertThat(store.history(Long.MAX_VALUE, 9))
                .extracting(Activation::id)
                .containsExactly(again.id(), entry(2).id(), entry(1).id());
        assertThat(store.history(Long.MAX_VALUE, 9))
                .extracting(Activation::changes)
                .containsExactly(
                        new Changes(List.of(), List.of("a/b"), List.of()),
                        new Changes(List.of("a/b"), List.of(), List.of("a/c")),
                        null);
    }

    @Test
    void the_history_comes_in_pages() {
        for (int i = 0; i < 120; i++) {
            store.keep(entry(i), folder(), null);
        }

        Publisher.Page first = publisher.history(null);
        Publisher.Page second = publisher.history(first.next());
        Publisher.Page third = publisher.history(second.next());

        assertThat(first.activations()).hasSize(50);
        assertThat(first.activations().get(0).id()).isEqualTo(entry(119).id());
        assertThat(second.activations().get(0).id()).isEqualTo(entry(69).id());
        assertThat(third.activations()).hasSize(20);
        assertThat(third.next()).isNull();
    }

    @Test
    void a_page_that_is_just_full_is_the_last() {
        for (int i = 0; i < 50; i++) {
            store.keep(entry(i), folder(), null);
        }

        assertThat(publisher.history(null).activations()).hasSize(50);
        assertThat(publisher.history(null).next()).isNull();
    }

    @Test
    void a_document_that_is_gone_is_named_also_when_the_program_was_not_running() {
        String other = "maoming/dianbai-nanhai-2025";
        assertThat(TheRules.FOLDER.documents()).contains(GROWTH, other);
        assertThat(publisher.publish(folder(GROWTH, other)).findings()).isEmpty();
        assertThat(publisher.publish(folder(GROWTH)).findings()).isEmpty();
        assertThat(publisher.publish(folder(GROWTH)).findings()).isEmpty();
        Publisher restarted = publisher();
        restarted.publish(folder(GROWTH));
        restarted = publisher();
        restarted.publish(folder(GROWTH, other));

        assertThat(restarted.history(null).activations())
                .extracting(Activation::changes)
                .containsExactly(
                        new Changes(List.of(other), List.of(), List.of()),
                        new Changes(List.of(), List.of(other), List.of()),
                        null);
        assertThat(restarted.live().publishedAt())
                .isEqualTo(restarted.history(null).activations().get(0).publishedAt());
    }

    @Test
    void what_was_kept_by_an_earlier_version_of_the_program_has_its_place_in_the_history() {
        DriverManagerDataSource source = Databases.empty();
        Databases.migrate(source, "1");
        JdbcClient jdbc = JdbcClient.create(source);
        for (String id : List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb")) {
            jdbc.sql("insert into publication (id, sha256, published_at, files) values (?, ?, ?, '{}')")
                    .params(
                            id,
                            id.repeat(5) + "0000",
                            id.startsWith("a") ? "2026-02-02T00:00:00Z" : "2026-01-01T00:00:00Z")
                    .update();
        }

        Databases.migrate(source, "latest");

        assertThat(new JdbcPublicationStore(jdbc).list())
                .extracting(Entry::id)
                .containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb");
        assertThat(new JdbcPublicationStore(jdbc).history(Long.MAX_VALUE, 9)).hasSize(2);
    }
}
