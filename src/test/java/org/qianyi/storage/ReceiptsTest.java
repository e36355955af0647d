package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessor;
import org.qianyi.plan.NearMisses;
import org.qianyi.policy.InterplayReader;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Desk.Replay;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receipts stored while the rules are published twenty times come out the same to the byte after a restart, and one changed byte is
 * found. {@code -Dreceipts=10000} asks for so many, of the whole rule folder; docs/performance.md has what that took.
 */
class ReceiptsTest {

    private static final int RECEIPTS = Integer.getInteger("receipts", 100);
    private static final int PUBLICATIONS = 20;
    private static final int PROFILES = 1000;
    private static final String UPSCALE = "guangdong/upscale-2025";
    private static final String GROWTH = "maoming/industrial-growth";
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2012, 6, 1),
            LocalDate.of(2023, 6, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2027, 6, 1));

    private final JdbcClient jdbc = Databases.fresh();
    private final JdbcReportStore store = new JdbcReportStore(jdbc, Databases.ROOM);
    private final Clock clock = Clock.tickMillis(ZoneId.of("Asia/Shanghai"));

    private Publisher publisher() {
        return new Publisher(
                new FolderCheck(TheRules.CATALOGUE, TheRules.REFERENCE), new JdbcPublicationStore(jdbc), clock);
    }

    private Desk desk(Publisher publisher) {
        return new Desk(
                new NearMisses(
                        new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE), TheRules.CATALOGUE, TheRules.REFERENCE),
                publisher,
                store,
                TheRules.READER,
                new CanonicalJson(TheRules.CATALOGUE),
                clock,
                "this engine");
    }

    /** All of it for many receipts; else two documents and what excludes what among them, so that it is quick. */
    private static SortedMap<String, String> folder() {
        if (RECEIPTS > PROFILES) {
            return new TreeMap<>(TheRules.FOLDER.files());
        }
        TreeMap<String, String> files = new TreeMap<>(TheRules.FOLDER.of(UPSCALE));
        files.putAll(TheRules.FOLDER.of(GROWTH));
        files.put(
                InterplayReader.FILE,
                """
                exclusive:
                  - measures: [ guangdong.upscale, maoming.title-awards ]
                    clause: { document: maoming/industrial-growth, id: title-awards }
                    zh: 只能享受一项。
                    en: Only one of them.
                """);
        return files;
    }

    /** A figure announced, a source found, a rule widened, or what excludes what put otherwise, in turn. */
    private static void edit(SortedMap<String, String> files, int number) {
        switch (number % 4) {
            case 0 ->
                replace(
                        files,
                        UPSCALE + "/parameters.yaml",
                        "(unit: CNY\n  values:\n)((    2027.*\n)?)",
                        "$1    2027-01-01: { value: " + (60_000 + number)
                                + ", clause: standard, confidence: OFFICIAL, checked: 2026-11-22 }\n");
            case 1 ->
                replace(
                        files,
                        GROWTH + "/policy.yaml",
                        "(url: .*\n)?issuer:",
                        "url: http://example.org/" + number + "\nissuer:");
            case 2 ->
                replace(
                        files,
                        UPSCALE + "/upscale.drl",
                        "\\( \"B\", \"C\", \"D\"[^)]*\\)",
                        "( \"B\", \"C\", \"D\", \"C" + (13 + number) + "\" )");
            default -> replace(files, InterplayReader.FILE, "zh: (第 [0-9]+ 次写：)?", "zh: 第 " + number + " 次写：");
        }
    }

    private static void replace(SortedMap<String, String> files, String file, String from, String to) {
        String before = files.getOrDefault(file, "");
        String after = before.replaceAll(from, to);
        assertThat(after).as(file).isNotEqualTo(before);
        files.put(file, after);
    }

    @Test
    void receipts_of_twenty_publications_come_out_the_same_and_a_changed_byte_is_found() {
        long start = System.nanoTime();
        Publisher publisher = publisher();
        Desk desk = desk(publisher);
        SortedMap<String, String> files = folder();
        for (int number = 0; number < PUBLICATIONS; number++) {
            if (number > 0) {
                edit(files, number);
            }
            Publisher.Attempt attempt = publisher.publish(new RuleFolder(files));
            assertThat(attempt.findings()).as("publication %d", number).isEmpty();
            for (int i = number; i < RECEIPTS; i += PUBLICATIONS) {
                desk.assess(
                        RandomProfiles.profile(i % PROFILES),
                        DAYS.get(i / PUBLICATIONS % DAYS.size()),
                        publisher.live());
            }
        }
        long stored = System.nanoTime();
        Publisher restarted = publisher();
        assertThat(restarted.restore()).isPresent();
        Desk again = desk(restarted);

        assertThat(replayed(again)).isEqualTo(Map.of(Replay.IDENTICAL, RECEIPTS));
        System.out.printf(
                "%d receipts of %d publications stored in %d s, replayed in %d s%n",
                RECEIPTS, PUBLICATIONS, (stored - start) / 1_000_000_000, (System.nanoTime() - stored) / 1_000_000_000);

        assertThat(jdbc.sql("select count(distinct publication) from assessment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PUBLICATIONS);
        List<String> ids = jdbc.sql("select id from assessment order by id fetch first 2 rows only")
                .query(String.class)
                .list();
        change("report", ids.get(0));
        change("profile", ids.get(1));
        assertThat(found(again, ids.get(0))).isFalse();
        assertThat(found(again, ids.get(1))).isFalse();

        String publication = jdbc.sql("select publication from activation order by number fetch first row only")
                .query(String.class)
                .single();
        String text = jdbc.sql("select files from publication where id = ?")
                .param(publication)
                .query(String.class)
                .single();
        int middle = text.indexOf("checked: 2026", text.length() / 3);
        jdbc.sql("update publication set files = ? where id = ?")
                .params(text.substring(0, middle + 9) + "1" + text.substring(middle + 10), publication)
                .update();
        assertThat(ids(publication)).isNotEmpty().noneMatch(id -> found(again, id));
        assertThat(ids(restarted.live().id()).stream().filter(id -> !ids.contains(id)))
                .isNotEmpty()
                .allMatch(id -> found(again, id));
    }

    private List<String> ids(String publication) {
        return jdbc.sql("select id from assessment where publication = ? order by id fetch first 20 rows only")
                .param(publication)
                .query(String.class)
                .list();
    }

    /** Publication by publication, so that each is compiled once. */
    private Map<Replay, Integer> replayed(Desk desk) {
        Map<Replay, Integer> counts = new EnumMap<>(Replay.class);
        for (String id : jdbc.sql("select id from assessment order by publication, id")
                .query(String.class)
                .list()) {
            counts.merge(desk.replay(store.find(id).orElseThrow()), 1, Integer::sum);
        }
        return counts;
    }

    /** Whether the answer is found as it was given. */
    private boolean found(Desk desk, String id) {
        try {
            return desk.replay(store.find(id).orElseThrow()) == Replay.IDENTICAL;
        } catch (ReportStore.DamagedException e) {
            return false;
        }
    }

    /** One byte, in the middle. */
    private void change(String column, String id) {
        byte[] bytes = jdbc.sql("select " + column + " from assessment where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        bytes[bytes.length / 2] ^= 1;
        jdbc.sql("update assessment set " + column + " = ? where id = ?")
                .params(bytes, id)
                .update();
    }
}
