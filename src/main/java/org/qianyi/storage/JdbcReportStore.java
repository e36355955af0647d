package org.qianyi.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.qianyi.publication.Receipt;
import org.qianyi.publication.ReportStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers in the database, byte for byte. Reports are kept compressed, as they repeat themselves a lot; those of earlier versions of
 * the program are not, and are read as they are.
 */
@Repository
public class JdbcReportStore implements ReportStore {

    private static final int PORTION = 100;

    private final JdbcClient jdbc;
    private final FreeSpace space;

    public JdbcReportStore(JdbcClient jdbc, FreeSpace space) {
        this.jdbc = jdbc;
        this.space = space;
    }

    @Override
    public void keep(Kept kept) {
        space.check();
        Receipt receipt = kept.receipt();
        jdbc.sql(
                        "insert into assessment (id, publication, rules_sha256, profile_sha256, as_of, engine, profile, report,"
                                + " compressed, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, true, ?)")
                .params(
                        kept.id(),
                        receipt.publication(),
                        receipt.rulesSha256(),
                        receipt.profileSha256(),
                        receipt.asOf(),
                        receipt.engine(),
                        kept.profile(),
                        compressed(kept.report()),
                        OffsetDateTime.ofInstant(kept.createdAt(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Kept> find(String id) {
        return jdbc.sql("select * from assessment where id = ?")
                .param(id)
                .query(JdbcReportStore::kept)
                .optional();
    }

    @Override
    public int deleteBefore(Instant moment) {
        int all = 0;
        int deleted;
        do { // in portions, so that nobody waits for a long one
            deleted = jdbc.sql("delete from assessment where created_at < ? fetch first ? rows only")
                    .params(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), PORTION)
                    .update();
            all += deleted;
        } while (deleted == PORTION);
        return all;
    }

    private static byte[] compressed(byte[] report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] kept) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new DamagedException();
        }
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("id"),
                new Receipt(
                        row.getString("publication"),
                        row.getString("rules_sha256"),
                        row.getString("profile_sha256"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("engine")),
                row.getBytes("profile"),
                row.getBoolean("compressed") ? expanded(row.getBytes("report")) : row.getBytes("report"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
