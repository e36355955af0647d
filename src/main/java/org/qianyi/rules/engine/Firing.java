package org.qianyi.rules.engine;

import java.util.List;
import org.kie.api.runtime.KieSession;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.vocabulary.Case;
import org.qianyi.rules.vocabulary.Item;
import org.qianyi.rules.vocabulary.Law;

/** One document's rules, fired round by round for one profile. What fired is met; the rest is settled after each round. */
final class Firing {

    private final Part part;
    private final Kleene kleene;
    private Case question;
    private int round;

    Firing(Part part, Profile profile, Law law) {
        this.part = part;
        this.question = Case.of(
                profile,
                law,
                part.firstStage(),
                part.definitions(),
                part.sheet().rules().size(),
                part.items().size());
        Outcome[] outcomes = question.outcomes();
        this.kleene = new Kleene(profile, law, term -> part.sheet().found(term, outcomes));
    }

    Outcome[] outcomes() {
        return question.outcomes();
    }

    /** Before the first round: the list items, for the rules that decide them. */
    void insertItems(KieSession session) {
        for (int i = 0; i < part.lists().size(); i++) {
            List<?> items = (List<?>) part.lists().get(i).read(kleene.profile());
            if (items != null) {
                for (Object item : items) {
                    session.insert(new Item(question, part.firstList() + i, item));
                }
            }
        }
    }

    void settleItems() {
        Outcome[] items = question.items();
        for (int denied : part.denied()) {
            if (items[denied] == Outcome.UNKNOWN) {
                items[denied] = unfired(part.items().get(denied));
            }
        }
    }

    /** Puts the question to the rules of the next round. */
    void insert(KieSession session) {
        session.insert(question);
        question = question.next();
    }

    /**
     * Settles what did not fire in the round.
     *
     * @return whether there is another round
     */
    boolean settle() {
        Outcome[] outcomes = question.outcomes();
        for (ClauseRule rule : part.rounds().get(round)) {
            if (outcomes[rule.index()] == Outcome.UNKNOWN) {
                outcomes[rule.index()] = unfired(rule.condition());
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
