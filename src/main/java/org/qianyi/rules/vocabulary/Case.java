package org.qianyi.rules.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Environment;
import org.qianyi.profile.Finance;
import org.qianyi.profile.Origin;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Project;
import org.qianyi.profile.Relocation;
import org.qianyi.profile.Talent;
import org.qianyi.rules.Outcome;

/**
 * One question put to a rule base: the fact all generated rules match, once for each round. Rules can read the profile and the law
 * and record what holds, nothing else. Used by one thread.
 */
public final class Case {

    private final Profile profile;
    private final @Nullable Findings[] documents;
    private final int round;

    private Case(Profile profile, @Nullable Findings[] documents, int round) {
        this.profile = profile;
        this.documents = documents;
        this.round = round;
    }

    /**
     * A question, before the first round.
     *
     * @param documents by their numbers in the rule base; null for a document that is not asked
     */
    public static Case of(Profile profile, @Nullable Findings[] documents) {
        return new Case(profile, documents, 0);
    }

    /** The same question one round on, with what has been found so far. */
    public Case next() {
        return new Case(profile, documents, round + 1);
    }

    /**
     * Whether a document is asked in this round: rules that rest on definitions come a round after them. Of a document that is not asked
     * nothing else may be called.
     */
    public boolean asks(int document, int round) {
        return this.round == round && documents[document] != null;
    }

    /** Whether a document is asked at all. */
    boolean asks(int document) {
        return documents[document] != null;
    }

    private Findings of(int document) {
        return Objects.requireNonNull(documents[document]);
    }

    public Enterprise enterprise() {
        return profile.enterprise();
    }

    public Origin origin() {
        return profile.origin();
    }

    public Destination destination() {
        return profile.destination();
    }

    public Relocation relocation() {
        return profile.relocation();
    }

    public Project project() {
        return profile.project();
    }

    public Environment environment() {
        return profile.environment();
    }

    public Finance finance() {
        return profile.finance();
    }

    public Talent talent() {
        return profile.talent();
    }

    public Law law(int document) {
        return of(document).law();
    }

    /** Whether a term surely holds: one of its definitions is met. */
    public boolean defined(int document, int term) {
        Findings found = of(document);
        for (int rule : found.definitions()[term]) {
            if (found.rules()[rule] == Outcome.MET) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term surely does not hold: none of its definitions is met or open. */
    public boolean undefined(int document, int term) {
        Findings found = of(document);
        for (int rule : found.definitions()[term]) {
            if (found.rules()[rule] != Outcome.NOT_MET) {
                return false;
            }
        }
        return true;
    }

    /** Whether an item surely fulfils a condition on items. */
    public boolean some(int document, int condition) {
        return of(document).items()[condition] == Outcome.MET;
    }

    /** Whether surely no item fulfils a condition on items. */
    public boolean none(int document, int condition) {
        return of(document).items()[condition] == Outcome.NOT_MET;
    }

    /** Records that a rule is met. */
    public void met(int document, int rule) {
        of(document).rules()[rule] = Outcome.MET;
    }

    void itemMet(int document, int condition) {
        of(document).items()[condition] = Outcome.MET;
    }
}
