package org.qianyi.assessment;

import java.time.LocalDate;
import org.qianyi.TheRules;
import tools.jackson.databind.json.JsonMapper;

/** What the rules as they are answer. */
final class TheAnswers {

    private static final Assessor ASSESSOR = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);

    /**
     * The answer to a profile.
     *
     * @throws IllegalStateException if the profile has a problem
     */
    static Assessment assess(String profile, LocalDate asOf) {
        return ASSESSOR.assess(
                TheRules.READER
                        .read(JsonMapper.shared().readTree(profile))
                        .orElseThrow(problems -> new IllegalStateException(problems.toString())),
                TheRules.library(),
                asOf);
    }

    /**
     * What it says of one measure.
     *
     * @throws java.util.NoSuchElementException if there is no such measure
     */
    static Assessment.MeasureResult measure(Assessment answer, String id) {
        return answer.measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TheAnswers() {}
}
