package org.qianyi.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.FolderReader;

/**
 * Holds the publication that answers. A folder that passes every check takes its place at once and as a whole; one that does not
 * changes nothing.
 */
public final class Publisher {

    /** Earlier publications kept compiled for replays. */
    private static final int EARLIER_KEPT = 4;

    /** Entries of the history on one page. */
    static final int PAGE = 50;

    /**
     * The last folder looked at.
     *
     * @param at when
     * @param sha256 its content hash
     * @param published whether it went live
     * @param findings why not
     * @param gone documents, by their folder, and measures, by their id, that answered before and no longer do: meant, or a slip to see
     */
    public record Attempt(Instant at, String sha256, boolean published, List<Finding> findings, List<String> gone) {}

    private final FolderCheck check;
    private final PublicationStore store;
    private final Clock clock;
    private final Semaphore recompiling = new Semaphore(1);
    private final AtomicReference<@Nullable Publication> live = new AtomicReference<>();
    private final AtomicReference<@Nullable Attempt> last = new AtomicReference<>();
    private final Map<String, Publication> earlier = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Publication> eldest) {
            return size() > EARLIER_KEPT;
        }
    });

    public Publisher(FolderCheck check, PublicationStore store, Clock clock) {
        this.check = check;
        this.store = store;
        this.clock = clock;
    }

    /** Checks a folder and, if it is sound, makes it the one that answers. */
    public synchronized Attempt publish(RuleFolder folder) {
        Publication before = live.get();
        return publish(
                folder,
                check.check(folder, before == null ? null : before.library(), before == null ? null : before.folder()));
    }

    /**
     * Makes a folder that was checked the one that answers, if it is sound.
     *
     * @param result what came of the check
     */
    public synchronized Attempt publish(RuleFolder folder, FolderCheck.Result result) {
        String sha256 = folder.sha256();
        Publication before = live.get();
        Attempt attempt = new Attempt(
                clock.instant(),
                sha256,
                result.library() != null,
                result.findings(),
                before == null || result.library() == null ? List.of() : gone(before.library(), result.library()));
        if (result.library() != null) {
            goLive(folder, result.library(), attempt.at());
        }
        last.set(attempt);
        return attempt;
    }

    private static List<String> gone(RuleLibrary before, RuleLibrary after) {
        Set<String> gone = new TreeSet<>(names(before));
        gone.removeAll(names(after));
        return List.copyOf(gone);
    }

    private static Set<String> names(RuleLibrary library) {
        Set<String> names = new HashSet<>();
        for (RuleLibrary.Compiled compiled : library.documents()) {
            names.add(compiled.sheet().document().folder());
            compiled.sheet().document().measures().values().forEach(measure -> names.add(measure.id()));
        }
        return names;
    }

    /** Records that a folder could not even be looked at. */
    public synchronized Attempt refuse(String sha256, List<Finding> findings) {
        Attempt attempt = new Attempt(clock.instant(), sha256, false, findings, List.of());
        last.set(attempt);
        return attempt;
    }

    private void goLive(RuleFolder folder, RuleLibrary library, Instant now) {
        String id = Publication.id(library.sha256());
        Optional<PublicationStore.Entry> newest = store.list().stream().findFirst();
        PublicationStore.Entry entry = newest.filter(
                        last -> last.id().equals(id)) // nothing has come between, as at a restart
                .orElse(new PublicationStore.Entry(id, library.sha256(), now));
        if (!newest.equals(Optional.of(entry))) {
            store.keep(entry, folder, changes(newest, folder));
        }
        Publication before =
                live.getAndSet(new Publication(id, library.sha256(), entry.publishedAt(), folder, library));
        if (before != null) {
            earlier.put(before.id(), before); // its answers are the likeliest to be replayed
        }
    }

    /** Against the text that answers; at a start, against the one that answered last. */
    private @Nullable Changes changes(Optional<PublicationStore.Entry> newest, RuleFolder folder) {
        Publication current = live.get();
        return Optional.ofNullable(current)
                .map(Publication::folder)
                .or(() -> newest.flatMap(last -> store.folder(last.id())))
                .map(before -> Changes.between(before, folder))
                .orElse(null);
    }

    /** Brings back the newest publication kept that can be, if any; for a start with a folder that is not sound. */
    public synchronized Optional<Publication> restore() {
        List<PublicationStore.Entry> entries = store.list();
        for (PublicationStore.Entry entry : entries) {
            Optional<Publication> publication = compiled(entry);
            if (publication.isPresent()) {
                Publication restored = publication.get();
                if (entry.equals(entries.get(0))) {
                    live.set(restored);
                } else {
                    goLive(restored.folder(), restored.library(), clock.instant());
                }
                return Optional.of(live());
            }
        }
        return Optional.empty();
    }

    /**
     * The publication that answers.
     *
     * @throws IllegalStateException before the first has gone live
     */
    public Publication live() {
        Publication publication = live.get();
        if (publication == null) {
            throw new IllegalStateException("no publication yet");
        }
        return publication;
    }

    /** Whether a publication answers yet. */
    public boolean isLive() {
        return live.get() != null;
    }

    /** The last folder looked at; empty before the first. */
    public Optional<Attempt> last() {
        return Optional.ofNullable(last.get());
    }

    /**
     * Part of the history.
     *
     * @param activations the last first
     * @param next what the earlier ones come before; null if there are none
     */
    public record Page(List<PublicationStore.Activation> activations, @Nullable Long next) {}

    /**
     * When which publication went live, the last first.
     *
     * @param before only what came before the activation of this number; null for the last
     */
    public Page history(@Nullable Long before) {
        List<PublicationStore.Activation> found = store.history(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        List<PublicationStore.Activation> shown = found.subList(0, PAGE);
        return new Page(shown, shown.get(PAGE - 1).number());
    }

    /** Another earlier publication is being compiled; come back in a moment. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * A publication by id, compiled again if need be; one at a time, and nobody waits for another's.
     *
     * @throws BusyException if another is being compiled
     */
    public Optional<Publication> find(String id) {
        Publication current = live.get();
        if (current != null && current.id().equals(id)) {
            return Optional.of(current);
        }
        Publication known = earlier.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublicationStore.Entry> entry = store.find(id);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (!recompiling.tryAcquire()) {
            throw new BusyException();
        }
        try {
            return compiled(entry.get());
        } finally {
            recompiling.release();
        }
    }

    /** Whether the text of a publication is kept as it was published, and no other. */
    public boolean isKept(Publication publication) {
        return store.folder(publication.id())
                .filter(folder -> folder.sha256().equals(publication.sha256()))
                .isPresent();
    }

    /** Compiles a kept text, having checked it again: what lies in a store must not become code unseen. */
    private Optional<Publication> compiled(PublicationStore.Entry entry) {
        Optional<RuleFolder> folder =
                store.folder(entry.id()).filter(f -> f.sha256().equals(entry.sha256()));
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        FolderReader.Result read = check.read(folder.get());
        if (!read.findings().isEmpty()) {
            return Optional.empty();
        }
        Publication current = live.get();
        RuleLibrary library = RuleLibrary.compile(
                entry.sha256(), read.sheets(), read.interplay(), current == null ? null : current.library());
        Publication publication =
                new Publication(entry.id(), entry.sha256(), entry.publishedAt(), folder.get(), library);
        earlier.put(entry.id(), publication);
        return Optional.of(publication);
    }
}
