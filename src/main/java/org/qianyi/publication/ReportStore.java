package org.qianyi.publication;

import java.time.Instant;
import java.util.Optional;

/** Keeps answers. */
public interface ReportStore {

    /**
     * An answer as kept.
     *
     * @param profile the profile's canonical JSON
     * @param report the answer's bytes, exactly as sent
     */
    record Kept(String id, Receipt receipt, byte[] profile, byte[] report, Instant createdAt) {}

    /**
     * Keeps an answer.
     *
     * @throws FullException if there is no room
     */
    void keep(Kept kept);

    /**
     * An answer by id.
     *
     * @throws DamagedException if what was kept can no longer be read
     */
    Optional<Kept> find(String id);

    /** There is no room for another answer. */
    final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What was kept has been damaged, or changed by hand. */
    final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Deletes the answers given before a moment; says how many. What else is kept stays, the rules they rest on too. */
    int deleteBefore(Instant moment);
}
