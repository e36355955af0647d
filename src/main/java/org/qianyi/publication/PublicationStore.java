package org.qianyi.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.RuleFolder;

/** Keeps the text of every folder that was published, so that its answers can be replayed, and when each went live. */
public interface PublicationStore {

    /**
     * One publication as kept.
     *
     * @param id first twelve digits of the content hash
     * @param sha256 content hash
     * @param publishedAt when it last went live
     */
    record Entry(String id, String sha256, Instant publishedAt) {}

    /**
     * One time that a publication went live.
     *
     * @param number later ones have higher numbers
     * @param id of the publication
     * @param sha256 its content hash
     * @param publishedAt when
     * @param changes against the one that answered before; null if there was none, or where it was not noted
     */
    record Activation(long number, String id, String sha256, Instant publishedAt, @Nullable Changes changes) {}

    /** Keeps a folder, unless it is kept already, and notes that it goes live. */
    void keep(Entry entry, RuleFolder folder, @Nullable Changes changes);

    /** All, the one that went live last first. */
    List<Entry> list();

    /** The times that any went live, the last first: so many at most, of those with a lower number. */
    List<Activation> history(long before, int most);

    Optional<Entry> find(String id);

    /** The text of a publication; empty if it is not kept, or is damaged so that it cannot be read. */
    Optional<RuleFolder> folder(String id);
}
