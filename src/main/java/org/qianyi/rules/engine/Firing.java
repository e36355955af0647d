package org.qianyi.rules.engine;

import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.vocabulary.Findings;
import org.qianyi.rules.vocabulary.Law;

/** One document's rules, fired round by round for one profile. What fired is met; the rest is settled after each round. */
final class Firing {

    private final Part part;
    private final Findings found;
    private final Kleene kleene;
    private int round;

    Firing(Part part, Profile profile, Law law) {
        this.part = part;
        this.found = part.start(law);
        this.kleene = new Kleene(profile, law, term -> part.sheet().found(term, found.rules()));
    }

    Findings found() {
        return found;
    }

    /** Settles those conditions on list items that did not fire and that some rule wants denied. */
    void settleItems() {
        for (int denied : part.denied()) {
            if (found.items()[denied] == Outcome.UNKNOWN) {
                found.items()[denied] = unfired(part.items().get(denied));
            }
        }
    }

    /**
     * Settles the rules that did not fire in the round.
     *
     * @return whether there is another round
     */
    boolean settle() {
        for (ClauseRule rule : part.rounds().get(round)) {
            if (found.rules()[rule.index()] == Outcome.UNKNOWN) {
                found.rules()[rule.index()] = unfired(rule.condition());
            }
        }
        round++;
        return round < part.rounds().size();
    }

    private Outcome unfired(Condition condition) {
        Outcome outcome = kleene.evaluate(condition, null);
        if (outcome == Outcome.MET) {
            throw new IllegalStateException("did not fire although it holds: " + condition + " in "
                    + part.sheet().document().folder());
        }
        return outcome;
    }
}
