package org.qianyi.rules.vocabulary;

import java.util.Arrays;
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
 * One question put to one document's rules: the fact all generated rules match, once for each stage. Rules can read
 * the profile and the law and record outcomes, nothing else. Used by one thread.
 */
public final class Case {

    private final Profile profile;
    private final Law law;
    private final int stage;
    private final int[][] definitions;
    private final Outcome[] outcomes;
    private final Outcome[] items;

    private Case(Profile profile, Law law, int stage, int[][] definitions, Outcome[] outcomes, Outcome[] items) {
        this.profile = profile;
        this.law = law;
        this.stage = stage;
        this.definitions = definitions;
        this.outcomes = outcomes;
        this.items = items;
    }

    /**
     * A question, everything still open.
     *
     * @param stage first stage of the document in its rule base
     * @param definitions for each term the rules that define it
     * @param rules number of rules
     * @param items number of conditions on list items
     */
    public static Case of(Profile profile, Law law, int stage, int[][] definitions, int rules, int items) {
        return new Case(profile, law, stage, definitions, open(rules), open(items));
    }

    private static Outcome[] open(int count) {
        Outcome[] outcomes = new Outcome[count];
        Arrays.fill(outcomes, Outcome.UNKNOWN);
        return outcomes;
    }

    /** The same question one stage on, with what has been found so far. */
    public Case next() {
        return new Case(profile, law, stage + 1, definitions, outcomes, items);
    }

    /** Which rules look at it: each document of a rule base has stages of its own, one for each level of definitions. */
    public int getStage() {
        return stage;
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

    public Law law() {
        return law;
    }

    /** Whether a term surely holds: one of its definitions is met. */
    public boolean defined(int term) {
        for (int rule : definitions[term]) {
            if (outcomes[rule] == Outcome.MET) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term surely does not hold: none of its definitions is met or open. */
    public boolean undefined(int term) {
        for (int rule : definitions[term]) {
            if (outcomes[rule] != Outcome.NOT_MET) {
                return false;
            }
        }
        return true;
    }

    /** Whether an item surely fulfils a condition on items. */
    public boolean some(int condition) {
        return items[condition] == Outcome.MET;
    }

    /** Whether surely no item fulfils a condition on items. */
    public boolean none(int condition) {
        return items[condition] == Outcome.NOT_MET;
    }

    void itemMet(int condition) {
        items[condition] = Outcome.MET;
    }

    /** Records that a rule is met. */
    public void met(int rule) {
        outcomes[rule] = Outcome.MET;
    }

    /** What has been found, by rule. The caller's own. */
    public Outcome[] outcomes() {
        return outcomes;
    }

    /** What has been found, by condition on list items. The caller's own. */
    public Outcome[] items() {
        return items;
    }
}
