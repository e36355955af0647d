package org.qianyi.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qianyi.publication.ReportStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room on the disk of the database: the last of it is not for answers, lest nothing else could be written either. */
public final class FreeSpace {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

    private final Path folder;
    private final long floor;
    private final AtomicBoolean full = new AtomicBoolean();

    /**
     * @param folder of the database
     * @param floor bytes that stay free
     */
    public FreeSpace(Path folder, long floor) {
        this.folder = folder;
        this.floor = floor;
    }

    /**
     * Sees whether there is room; the log says once when there is none, and once when there is again.
     *
     * @throws ReportStore.FullException if there is none
     */
    void check() {
        long free = folder.toFile().getUsableSpace();
        boolean none = free < floor && folder.toFile().exists(); // a database in memory has no folder
        if (full.getAndSet(none) != none) {
            if (none) {
                LOG.error("{} bytes free where the database lies, {} needed: answers are refused", free, floor);
            } else {
                LOG.info("there is room again, answers are given");
            }
        }
        if (none) {
            throw new ReportStore.FullException();
        }
    }
}
