package org.qianyi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the database, which other accounts of the machine may not read: it holds what enterprises said of themselves. The
 * database would make it with the rights the account gives to any file. File systems without such rights are left alone.
 */
public final class DatabaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /**
     * Sees to it, before the database opens the file. A folder that is there already keeps its rights, since it may hold other
     * things; a file that everybody may read or write is closed to them. A group that was let in on purpose stays in.
     */
    public static void protect(Path folder, String database) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path file = folder.resolve(database + ".mv.db");
        try {
            if (!Files.isDirectory(folder)) { // may be a link to one
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(FILE)); // the database takes an empty file for a new one
        } catch (FileAlreadyExistsException e) {
            close(file);
        } catch (IOException e) {
            throw new UncheckedIOException("数据文件夹无法建立。The data folder cannot be made: " + folder.toAbsolutePath(), e);
        }
    }

    private static void close(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
                Files.setPosixFilePermissions(file, FILE);
                LOG.warn("{} could be read by every account of this machine; now only by its owner", file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn(
                    "the rights of {} cannot be looked at or changed ({}); see that no other account can read it",
                    file,
                    e.getClass().getName());
        }
    }

    private DatabaseFile() {}
}
