package org.qianyi.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases in memory, each of its own. */
final class Databases {

    /** All the room there is. */
    static final FreeSpace ROOM = new FreeSpace(Path.of("."), 0);

    /** One whose tables are those of the newest version. */
    static JdbcClient fresh() {
        DriverManagerDataSource source = empty();
        migrate(source, "latest");
        return JdbcClient.create(source);
    }

    static DriverManagerDataSource empty() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    static void migrate(DriverManagerDataSource source, String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    private Databases() {}
}
