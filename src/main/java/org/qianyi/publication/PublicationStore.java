package org.qianyi.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qianyi.policy.RuleFolder;

/** Keeps the text of every folder that was published, so that its answers can be replayed. */
public interface PublicationStore {

    /**
     * One publication as kept.
     *
     * @param id first twelve digits of the content hash
     * @param sha256 content hash
     * @param publishedAt when it last went live
     */
    record Entry(String id, String sha256, Instant publishedAt) {}

    /** Keeps a folder; of one that is kept already, when it last went live. */
    void keep(Entry entry, RuleFolder folder);

    /** All, the newest first. */
    List<Entry> list();

    Optional<Entry> find(String id);

    /** The text of a publication. */
    Optional<RuleFolder> folder(String id);
}
