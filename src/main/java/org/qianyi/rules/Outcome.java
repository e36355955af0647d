package org.qianyi.rules;

import java.util.Collection;

/** What became of a rule: Kleene's three truth values. */
public enum Outcome {
    MET,
    NOT_MET,
    UNKNOWN;

    public static Outcome of(boolean truth) {
        return truth ? MET : NOT_MET;
    }

    public Outcome not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Outcome and(Outcome other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNKNOWN;
    }

    public Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }

    /** Whether all hold; met if there are none. */
    public static Outcome all(Collection<Outcome> outcomes) {
        return outcomes.stream().reduce(MET, Outcome::and);
    }

    /** Whether any holds; not met if there are none. */
    public static Outcome any(Collection<Outcome> outcomes) {
        return outcomes.stream().reduce(NOT_MET, Outcome::or);
    }
}
