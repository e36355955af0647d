package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import org.qianyi.publication.Receipt;
import org.qianyi.publication.ReportStore;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers go when their time is up, and nothing else does. */
class RetentionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2028-02-29T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc = Databases.fresh();
    private final JdbcReportStore store = new JdbcReportStore(jdbc, Databases.ROOM);

    private void keep(String id, String created) {
        Receipt receipt =
                new Receipt("0123456789ab", "0".repeat(64), "0".repeat(64), LocalDate.of(2026, 3, 1), "qianyi");
        store.keep(new ReportStore.Kept(
                id.repeat(32), receipt, new byte[] {1}, new byte[300_000], Instant.parse(created)));
    }

    private void delete(@Nullable Period keep) {
        new Retention(store, CLOCK, keep).deleteOld();
    }

    @Test
    void what_is_older_than_that_goes_and_the_rest_stays() {
        keep("a", "2025-01-01T00:00:00Z");
        keep("b", "2026-02-28T03:59:59Z");
        keep("c", "2026-02-28T04:00:00Z");
        keep("d", "2028-02-29T03:00:00Z");

        delete(Period.parse("P2Y"));

        assertThat(jdbc.sql("select id from assessment order by id")
                        .query(String.class)
                        .list())
                .containsExactly("c".repeat(32), "d".repeat(32));
    }

    @Test
    void more_than_one_portion_goes() {
        for (int i = 0; i < 250; i++) {
            keep("a", "2025-01-01T00:00:00Z");
            jdbc.sql("update assessment set id = ? where id = ?")
                    .params("%032d".formatted(i), "a".repeat(32))
                    .update();
        }

        delete(Period.ofDays(1));

        assertThat(jdbc.sql("select count(*) from assessment").query(Long.class).single())
                .isZero();
    }

    @Test
    void without_a_limit_everything_stays() {
        keep("a", "1990-01-01T00:00:00Z");

        delete(null);

        assertThat(store.find("a".repeat(32))).isPresent();
        assertThat(ApplicationConversionService.getSharedInstance().convert("", Period.class))
                .as("an empty setting")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y"})
    void no_time_at_all_is_a_mistake(String keep) {
        assertThatThrownBy(() -> delete(Period.parse(keep))).hasMessageContaining("qianyi.keep");
    }

    @Test
    void what_stays_can_be_replayed() {
        String profile = "{ \"destination\": { \"division\": \"440902\" } }";
        String old = id(profile);
        String young = id(profile);
        Service.bean(JdbcClient.class)
                .sql(
                        "update assessment set created_at = timestamp with time zone '2020-01-01 00:00:00+08:00' where id = ?")
                .param(old)
                .update();

        Service.bean(Retention.class).deleteOld();

        assertThat(Service.get("/api/v1/assessments/" + old).statusCode()).isEqualTo(404);
        assertThat(Service.post("/api/v1/assessments/" + young + "/replay", "").statusCode())
                .isEqualTo(200);
    }

    private static String id(String profile) {
        return Service.json(Service.post("/api/v1/assessments", profile))
                .get("id")
                .stringValue();
    }
}
