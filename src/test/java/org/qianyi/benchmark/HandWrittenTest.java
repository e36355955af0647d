package org.qianyi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianyi.assessment.Assessor;
import org.qianyi.benchmark.handwritten.HandWritten;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;

/** Holds the benchmark's yardstick to the rules: whoever changes one of its documents changes both. */
class HandWrittenTest {

    private final List<RuleSheet> sheets = Given.comparedSheets();

    @Test
    void is_of_a_size_worth_measuring() {
        assertThat(sheets).hasSize(10);
        assertThat(sheets.stream().mapToInt(sheet -> sheet.rules().size()).sum())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void decides_as_the_engine_does() {
        RuleLibrary library = RuleLibrary.compile("compared", sheets, null);
        Assessor assessor = new Assessor(Given.CATALOGUE, Given.REFERENCE);
        Profile[] profiles = Given.profiles(200);
        for (LocalDate asOf : List.of(Given.AS_OF, LocalDate.of(2025, 7, 17), LocalDate.of(2025, 12, 31))) {
            HandWritten byHand = Given.handWritten(sheets, asOf);
            Comparison.agree(assessor, library, byHand, asOf, profiles);
        }
    }
}
