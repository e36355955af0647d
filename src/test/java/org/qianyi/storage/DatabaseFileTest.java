package org.qianyi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other accounts of the machine do not read what enterprises said. */
class DatabaseFileTest {

    private final Path folder;

    DatabaseFileTest(@TempDir Path folder) {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such rights here");
        this.folder = folder;
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("qianyi"), "sa", "")) {
            connection.createStatement().execute("create table if not exists t (a int)");
        }
    }

    @Test
    void a_new_folder_and_its_database_are_the_owner_s_alone() throws Exception {
        Path data = folder.resolve("a/data");

        DatabaseFile.protect(data, "qianyi");
        open(data);

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("qianyi.mv.db"))).isEqualTo("rw-------");
        DatabaseFile.protect(data, "qianyi");
        open(data);
        assertThat(rights(data.resolve("qianyi.mv.db"))).isEqualTo("rw-------");
    }

    /** The folder may be one that holds other things, such as a home. */
    @Test
    void a_folder_that_is_there_keeps_its_rights_and_the_database_in_it_is_closed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        DatabaseFile.protect(folder, "qianyi");
        open(folder);

        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
        assertThat(rights(folder.resolve("qianyi.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void the_folder_may_be_a_link() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));

        DatabaseFile.protect(link, "qianyi");

        assertThat(rights(folder.resolve("real/qianyi.mv.db"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--, rw-------", "rw-rw-rw-, rw-------", "rw-r-----, rw-r-----"})
    void an_older_database_is_closed_to_everybody_but_a_group_let_in_on_purpose(String before, String after)
            throws Exception {
        open(folder);
        Path file = folder.resolve("qianyi.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));

        DatabaseFile.protect(folder, "qianyi");

        assertThat(rights(file)).isEqualTo(after);
    }
}
