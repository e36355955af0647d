package org.qianyi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Fixtures;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** An edit of a rule folder: what is compiled anew, and that the answers follow. */
class RuleLibraryTest {

    private static final String DEFINITIONS =
            """
            package rules.test
            rule "甲" @defines( "粤东" ) @clause( "c" ) @en( "a" ) when Destination( city == "440500" ) then end
            rule "乙" @defines( "%s" ) @clause( "c" ) @en( "b" ) when Destination( city == "440900" ) then end
            rule "丙" @defines( "粤西" ) @clause( "c" ) @en( "c" ) when Destination( city == "440800" ) then end
            rule "丁" @requirement( "support" ) @clause( "c" ) @en( "d" ) when Term( name == "粤西" ) then end
            rule "戊" @requirement( "support" ) @clause( "c" ) @en( "e" ) %s then end
            rule "己" @exclusion( "support" ) @clause( "c" ) @en( "f" ) when Term( name == "粤东" ) then end
            """;
    private static final String MAOMING = "440900";

    @Test
    void a_rule_that_comes_to_define_another_term_is_taken_up() {
        RuleLibrary before = library(sheet("粤东", "when"), null);
        RuleLibrary after = library(sheet("粤西", "when"), before);

        assertThat(outcome(before, 3)).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(after, 3)).isEqualTo(Outcome.MET);
    }

    @Test
    void a_rule_that_loses_its_condition_is_taken_up() {
        RuleLibrary before = library(sheet("粤西", "when Destination( city == \"440500\" )"), null);
        RuleLibrary after = library(sheet("粤西", "when"), before);

        assertThat(outcome(before, 4)).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(after, 4)).isEqualTo(Outcome.MET);
    }

    @Test
    void a_document_that_says_the_same_is_not_compiled_again() {
        RuleLibrary before = library(sheet("粤西", "when"), null);
        RuleLibrary after = library(sheet("粤西", "when"), before);

        assertThat(after.documents().get(0).base())
                .isSameAs(before.documents().get(0).base());
    }

    private static RuleSheet sheet(String term, String when) {
        return Fixtures.sheet(Fixtures.document("test", "", DEFINITIONS.formatted(term, when)));
    }

    private static RuleLibrary library(RuleSheet sheet, @Nullable RuleLibrary previous) {
        return RuleLibrary.compile("test", List.of(sheet), previous);
    }

    private static Outcome outcome(RuleLibrary library, int rule) {
        RuleLibrary.Compiled compiled = library.documents().get(0);
        Law law = Law.of(compiled.sheet().document(), LocalDate.of(2026, 11, 22));
        Profile profile = Profile.EMPTY.withDestination(Fixtures.REFERENCE.destination(MAOMING, null));
        return compiled.base().evaluate(profile, new Law[] {law})[0][rule];
    }
}
