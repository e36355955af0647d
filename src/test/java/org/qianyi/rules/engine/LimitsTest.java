package org.qianyi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Fixtures;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** Whatever the checker accepts, Drools can compile and fire: the largest rules of every shape. */
class LimitsTest {

    static Stream<String> largest() {
        return Stream.of(
                // 200 codes in a list
                "Destination( city in ( " + "\"440900\", ".repeat(199) + "\"440900\" ) )",
                // 200 comparisons side by side
                "Project( " + "fixedAssetInvestment > 0 && ".repeat(199) + "fixedAssetInvestment > 0 )",
                "Project( " + "fixedAssetInvestment > 0 || ".repeat(199) + "fixedAssetInvestment > 0 )",
                // 6 brackets deep, both ways
                "Project( " + "( fixedAssetInvestment > 0 || ( fixedAssetInvestment > 1 && ".repeat(3)
                        + "fixedAssetInvestment == 0" + " ) )".repeat(3) + " )",
                // 6 functions deep
                "Project( " + "sum( 1, ".repeat(6) + "fixedAssetInvestment" + " )".repeat(6) + " > 0 )",
                // 8 patterns on lists
                IntStream.range(0, 8)
                        .mapToObj(i -> "exists Loan( principal > 0, ( rate > 0 || termMonths > 1 ) )")
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void the_largest_rule_compiles_and_fires(String when) {
        RuleSheet sheet = Fixtures.sheet(Fixtures.document(
                "test",
                "",
                """
                package rules.test
                rule "大" @requirement( "support" ) @oneOf( "g" ) @clause( "c" ) @en( "Large" )
                when
                %s
                then
                end
                """
                        .formatted(when)));

        RuleBase base = RuleBase.compile(List.of(sheet));
        Law[] laws = {Law.of(sheet.document(), LocalDate.of(2026, 1, 1))};

        assertThat(base.evaluate(Profile.EMPTY, laws)[0]).containsExactly(Outcome.UNKNOWN);
    }
}
