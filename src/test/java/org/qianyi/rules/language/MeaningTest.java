package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.vocabulary.Law;

/** What a line of a rule means for a project in Maoming (440900), of which nothing else is known. */
class MeaningTest {

    private static final Profile MAOMING =
            Profile.EMPTY.withDestination(Fixtures.REFERENCE.destination("440902", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Destination( city == \"440900\" )                                → MET",
                "Destination( city != \"440900\" )                                → NOT_MET",
                "Destination( city in ( \"440800\", \"440900\" ) )                → MET",
                "Destination( city not in ( \"440800\", \"440900\" ) )            → NOT_MET",
                "Destination( city not in ( \"440800\" ) )                        → MET",
                "Destination( city == \"440800\" || county == \"440902\" )        → MET",
                "Destination( city == \"440800\" && county == \"440902\" )        → NOT_MET",
                "Destination( city == \"440900\", onMainPlatform == true )        → UNKNOWN",
                "Destination( city == \"440800\", onMainPlatform == true )        → NOT_MET",
                "Origin( city != \"440900\" )                                     → UNKNOWN",
                "Project( fixedAssetInvestment > 0 )                              → UNKNOWN",
                "exists Loan( principal > 0 )                                     → UNKNOWN",
                "not Loan( principal > 0 )                                        → UNKNOWN",
                "Enterprise( priorAid not contains \"SAME_LOAN_SUBSIDY\" )        → UNKNOWN",
            })
    void a_line_means_what_it_says(String line, Outcome outcome) {
        RuleSheet sheet = Fixtures.sheet(Fixtures.document(
                "test",
                "",
                """
                package rules.test
                rule "例" @requirement( "support" ) @oneOf( "g" ) @clause( "c" ) @en( "Case" )
                when
                    %s
                then
                end
                """
                        .formatted(line)));
        Law law = Law.of(sheet.document(), LocalDate.of(2026, 1, 1));

        assertThat(new Kleene(MAOMING, law, term -> Outcome.UNKNOWN)
                        .evaluate(sheet.rules().get(0).condition(), null))
                .isEqualTo(outcome);
    }
}
