package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessor;
import org.qianyi.plan.NearMisses;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.Profile;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Desk.Replay;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever of a kept answer is changed in the database is found when it is replayed, and what was changed is told. */
class ReplayTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final String GROWTH = "maoming/industrial-growth";
    private static final Profile PROFILE = TheRules.READER
            .read(
                    """
                    { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C3311" } }"""
                            .getBytes(StandardCharsets.UTF_8))
            .orElseThrow(problems -> new IllegalStateException(problems.toString()));

    private final JdbcClient jdbc = Databases.fresh();
    private final JdbcReportStore store = new JdbcReportStore(jdbc, Databases.ROOM);
    private final Clock clock = Clock.tickMillis(ZoneId.of("Asia/Shanghai"));
    private final Publisher publisher = new Publisher(
            new FolderCheck(TheRules.CATALOGUE, TheRules.REFERENCE), new JdbcPublicationStore(jdbc), clock);
    private final Desk desk = desk("this engine");
    private String id = "";
    private String other = "";

    private Desk desk(String engine) {
        return new Desk(
                new NearMisses(
                        new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE), TheRules.CATALOGUE, TheRules.REFERENCE),
                publisher,
                store,
                TheRules.READER,
                new CanonicalJson(TheRules.CATALOGUE),
                clock,
                engine);
    }

    /** An answer of the rules that answer, and another publication before them. */
    @BeforeEach
    void answer() {
        TreeMap<String, String> files = new TreeMap<>(TheRules.FOLDER.of(GROWTH));
        publisher.publish(new RuleFolder(files));
        other = publisher.live().id();
        files.computeIfPresent(
                GROWTH + "/policy.yaml", (file, text) -> text.replace("issuer:", "url: http://example.org/\nissuer:"));
        publisher.publish(new RuleFolder(files));
        assertThat(publisher.live().id()).isNotEqualTo(other);
        id = desk.assess(PROFILE, DAY, publisher.live()).id();
    }

    private Replay replay() {
        return replay(desk);
    }

    private Replay replay(Desk asked) {
        return asked.replay(store.find(id).orElseThrow());
    }

    private void set(String column, Object value) {
        assertThat(jdbc.sql("update assessment set " + column + " = ?")
                        .param(value)
                        .update())
                .isEqualTo(1);
    }

    private void setText(String from, String to) {
        assertThat(jdbc.sql("update publication set files = replace(files, ?, ?) where id = ?")
                        .params(from, to, publisher.live().id())
                        .update())
                .isEqualTo(1);
    }

    @Test
    void what_was_left_alone_comes_out_the_same() {
        assertThat(replay()).isEqualTo(Replay.IDENTICAL);
    }

    @Test
    void another_report_is_found() throws IOException {
        String report = new String(store.find(id).orElseThrow().report(), StandardCharsets.UTF_8);
        set("report", gzip(report.replaceFirst("\"en\":\"", "\"en\":\"x")));

        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    /** Of the bytes of a compressed report some carry nothing; whichever is changed, no other answer is passed off. */
    @Test
    void no_changed_byte_of_a_report_passes_off_another_answer() {
        byte[] report = store.find(id).orElseThrow().report();
        byte[] kept =
                jdbc.sql("select report from assessment").query(byte[].class).single();
        for (int i = 0; i < kept.length; i += 1 + kept.length / 300) {
            byte[] changed = kept.clone();
            changed[i] ^= 1;
            set("report", changed);
            try {
                ReportStore.Kept found = store.find(id).orElseThrow();
                assertThat(desk.replay(found) != Replay.IDENTICAL || Arrays.equals(found.report(), report))
                        .as("byte %d", i)
                        .isTrue();
            } catch (ReportStore.DamagedException e) {
                assertThat(e).as("byte %d", i).isNotNull();
            }
        }
    }

    @Test
    void a_report_that_is_not_said_to_be_compressed_is_found() {
        set("compressed", false);

        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    @Test
    void another_profile_is_found_with_and_without_its_hash() {
        byte[] profile = "{\"destination\":{\"division\":\"440904\"}}".getBytes(StandardCharsets.UTF_8);
        set("profile", profile);
        assertThat(replay()).isEqualTo(Replay.CHANGED);

        set("profile_sha256", sha256(profile));
        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    @Test
    void a_profile_that_is_none_is_found() {
        set("profile", new byte[] {1, 2, 3});
        assertThat(replay()).isEqualTo(Replay.CHANGED);

        set("profile_sha256", sha256(new byte[] {1, 2, 3}));
        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    @Test
    void another_day_is_found() {
        set("as_of", DAY.plusDays(1));

        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    @Test
    void another_publication_is_found_with_and_without_its_hash() {
        set("publication", other);
        assertThat(replay()).isEqualTo(Replay.CHANGED);

        set("rules_sha256", publisher.find(other).orElseThrow().sha256());
        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    @Test
    void a_publication_that_never_was_is_found() {
        set("publication", "000000000000");

        assertThat(replay()).isEqualTo(Replay.CHANGED);
    }

    @Test
    void another_engine_is_told_from_an_engine_that_was_written_in() {
        assertThat(replay(desk("a later engine"))).isEqualTo(Replay.OTHER_ENGINE);

        set("engine", "an engine that never was");
        assertThat(replay()).isEqualTo(Replay.CHANGED);
    }

    @Test
    void an_answer_under_another_id_is_found() {
        id = "0".repeat(32);
        set("id", id);

        assertThat(replay()).isEqualTo(Replay.DIFFERENT);
    }

    /** Though the rules are still at hand, compiled: what is kept would no longer give the answer. */
    @Test
    void rules_changed_in_the_store_are_found_while_they_answer() {
        setText("example.org", "example.com");
        assertThat(replay()).isEqualTo(Replay.NO_PUBLICATION);

        setText("example.com", "example.org");
        assertThat(replay()).isEqualTo(Replay.IDENTICAL);
    }

    @Test
    void rules_that_cannot_even_be_read_are_found() {
        setText("{", "");

        assertThat(replay()).isEqualTo(Replay.NO_PUBLICATION);
        assertThat(new JdbcPublicationStore(jdbc).folder(publisher.live().id())).isEmpty();
    }

    @Test
    void a_damaged_report_is_told_at_once() {
        set("report", new byte[] {1, 2, 3});

        assertThatThrownBy(this::replay).isInstanceOf(ReportStore.DamagedException.class);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
