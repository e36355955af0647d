package org.qianyi.storage;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.qianyi.publication.ReportStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes answers that have been kept long enough; at the start and once a day. Publications are never deleted. */
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ReportStore store;
    private final Clock clock;
    private final @Nullable Period keep;

    /**
     * @param keep how long answers are kept; null for ever
     * @throws IllegalArgumentException if that is no time at all
     */
    public Retention(ReportStore store, Clock clock, @Nullable Period keep) {
        if (keep != null && (keep.isZero() || keep.isNegative())) {
            throw new IllegalArgumentException(
                    "qianyi.keep 至少一天，如 P2Y、P180D；留空则一直保存。qianyi.keep is at least a day, such as P2Y or P180D; empty keeps answers for ever.");
        }
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    /** Deletes what is older. */
    @Scheduled(fixedDelayString = "P1D")
    public void deleteOld() {
        if (keep == null) {
            return;
        }
        int deleted = store.deleteBefore(ZonedDateTime.now(clock).minus(keep).toInstant());
        if (deleted > 0) {
            LOG.info("{} answers older than {} deleted", deleted, keep);
        }
    }
}
