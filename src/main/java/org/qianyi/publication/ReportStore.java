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

    void keep(Kept kept);

    Optional<Kept> find(String id);

    /** Deletes the answers given before a moment; says how many. What else is kept stays, the rules they rest on too. */
    int deleteBefore(Instant moment);
}
