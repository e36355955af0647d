package org.qianyi.plan;

import java.time.LocalDate;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleLibrary;

/**
 * What is asked: a profile, put to a library of rules on a day.
 *
 * @param asOf the day whose law applies
 */
public record Asked(Profile profile, RuleLibrary library, LocalDate asOf) {

    /** The same asked of another profile. */
    Asked of(Profile other) {
        return new Asked(other, library, asOf);
    }
}
