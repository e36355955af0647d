package org.qianyi.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.qianyi.assessment.Assessment;
import org.qianyi.plan.Asked;
import org.qianyi.plan.NearMisses;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import tools.jackson.core.JacksonException;

/** Where questions are answered, and answers kept and replayed. */
public final class Desk {

    private final NearMisses assessor;
    private final Publisher publisher;
    private final ReportStore store;
    private final ProfileReader reader;
    private final CanonicalJson canonical;
    private final Clock clock;
    private final String engine;
    private final SecureRandom random = new SecureRandom();

    public Desk(
            NearMisses assessor,
            Publisher publisher,
            ReportStore store,
            ProfileReader reader,
            CanonicalJson canonical,
            Clock clock,
            String engine) {
        this.assessor = assessor;
        this.publisher = publisher;
        this.store = store;
        this.reader = reader;
        this.canonical = canonical;
        this.clock = clock;
        this.engine = engine;
    }

    /** First and last day whose law can be asked for. */
    public static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Today where the law is made. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Answers and keeps the answer.
     *
     * @param publication the publication to ask; usually the live one
     */
    public ReportStore.Kept assess(Profile profile, LocalDate asOf, Publication publication) {
        byte[] question = canonical.write(profile);
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Receipt receipt = receipt(question, asOf, publication);
        byte[] report = report(id, receipt, profile, publication);
        ReportStore.Kept kept = new ReportStore.Kept(id, receipt, question, report, clock.instant());
        store.keep(kept);
        return kept;
    }

    /** What an answer to this question rests on, for an answer that is not kept. */
    public Receipt receipt(Profile profile, LocalDate asOf, Publication publication) {
        return receipt(canonical.write(profile), asOf, publication);
    }

    private Receipt receipt(byte[] question, LocalDate asOf, Publication publication) {
        return new Receipt(publication.id(), publication.sha256(), sha256(question), asOf, engine);
    }

    private byte[] report(String id, Receipt receipt, Profile profile, Publication publication) {
        Assessment answer = assessor.assess(new Asked(profile, publication.library(), receipt.asOf()));
        return ReportJson.write(
                new Report(id, receipt, answer.totals(), answer.measures(), answer.duties(), answer.questions()));
    }

    public Optional<ReportStore.Kept> find(String id) {
        return store.find(id);
    }

    /** How a replay came out. */
    public enum Replay {
        /** The same bytes. */
        IDENTICAL,
        /** Other bytes: the stored answer was changed, or the program behaves differently. */
        DIFFERENT,
        /** The profile is not the one of the receipt, or the answer bears another receipt: one of them was changed. */
        CHANGED,
        /** The answer was given by another version of the program. */
        OTHER_ENGINE,
        /** The publication that answered is not kept any more, or was changed. */
        NO_PUBLICATION
    }

    /** Answers a kept question again from its receipt, with the rules as they are kept, and compares. */
    public Replay replay(ReportStore.Kept kept) {
        Receipt receipt = kept.receipt();
        if (!sha256(kept.profile()).equals(receipt.profileSha256())) {
            return Replay.CHANGED;
        }
        if (!receipt.engine().equals(engine)) {
            return bears(kept, receipt) ? Replay.OTHER_ENGINE : Replay.CHANGED;
        }
        Optional<Publication> publication = publisher
                .find(receipt.publication())
                .filter(p -> p.sha256().equals(receipt.rulesSha256()))
                .filter(publisher::isKept);
        if (publication.isEmpty()) {
            return bears(kept, receipt) ? Replay.NO_PUBLICATION : Replay.CHANGED;
        }
        Profile profile = reader.read(kept.profile()).profile();
        if (profile == null) {
            return Replay.DIFFERENT;
        }
        byte[] again = report(kept.id(), receipt, profile, publication.get());
        return Arrays.equals(again, kept.report()) ? Replay.IDENTICAL : Replay.DIFFERENT;
    }

    /** Whether an answer that cannot be given again at least says of itself what is kept beside it. */
    private static boolean bears(ReportStore.Kept kept, Receipt receipt) {
        try {
            Report report = ReportJson.read(kept.report());
            return receipt.equals(report.receipt()) && kept.id().equals(report.id());
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
