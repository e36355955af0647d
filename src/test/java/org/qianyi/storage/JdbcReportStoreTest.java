package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianyi.publication.Receipt;
import org.qianyi.publication.ReportStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Answers come back byte for byte, however they are kept. */
class JdbcReportStoreTest {

    private static final String ID = "a".repeat(32);
    private static final byte[] REPORT = "{\"rule\": \"属于工业企业\"}".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc = Databases.fresh();
    private final JdbcReportStore store = new JdbcReportStore(jdbc, Databases.ROOM);

    private static ReportStore.Kept kept() {
        Receipt receipt =
                new Receipt("0123456789ab", "0".repeat(64), "0".repeat(64), LocalDate.of(2026, 3, 1), "qianyi");
        return new ReportStore.Kept(ID, receipt, new byte[] {1}, REPORT, Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void a_report_takes_little_room_and_comes_back_as_it_was() {
        store.keep(kept());

        assertThat(store.find(ID).orElseThrow().report()).isEqualTo(REPORT);
        assertThat(jdbc.sql("select octet_length(report) from assessment")
                        .query(Long.class)
                        .single())
                .isLessThan(REPORT.length / 10);
    }

    @Test
    void a_report_kept_by_an_earlier_version_of_the_program_can_be_read() {
        DriverManagerDataSource source = Databases.empty();
        Databases.migrate(source, "3");
        JdbcClient old = JdbcClient.create(source);
        old.sql("insert into assessment (id, publication, rules_sha256, profile_sha256, as_of, engine, profile, report,"
                        + " created_at) values (?, '0123456789ab', '0', '0', '2026-03-01', 'qianyi', ?, ?,"
                        + " '2026-03-01T00:00:00Z')")
                .params(ID, new byte[] {1}, REPORT)
                .update();

        Databases.migrate(source, "latest");

        assertThat(new JdbcReportStore(old, Databases.ROOM)
                        .find(ID)
                        .orElseThrow()
                        .report())
                .isEqualTo(REPORT);
    }

    @Test
    void one_that_is_damaged_is_not_passed_off_as_an_answer() {
        store.keep(kept());
        jdbc.sql("update assessment set report = ?").param(new byte[] {1, 2, 3}).update();

        assertThatThrownBy(() -> store.find(ID)).isInstanceOf(ReportStore.DamagedException.class);
    }

    @Test
    void without_room_on_the_disk_nothing_is_kept(@TempDir Path folder) {
        JdbcReportStore full = new JdbcReportStore(jdbc, new FreeSpace(folder, Long.MAX_VALUE));

        assertThatThrownBy(() -> full.keep(kept())).isInstanceOf(ReportStore.FullException.class);
        assertThat(store.find(ID)).isEmpty();
    }
}
