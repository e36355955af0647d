package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;

/**
 * Every small mistake in a rule or a figure must be noticed by a scenario of its document, or be listed with its reason. About ten
 * seconds; after a change of the rules, {@code -Dwrite=true} writes the score and the list anew.
 */
class RuleMutationTest {

    private static final Path SCORE = Path.of("docs/mutation.md");
    private static final boolean WRITE = Boolean.getBoolean("write");

    private static final List<String> WRONG = new ArrayList<>();
    private static final Map<Mutant, Boolean> NOTICED = new LinkedHashMap<>();

    @BeforeAll
    static void run() {
        RuleBase none = RuleBase.compile(List.of());
        for (RuleSheet sheet : TheRules.READ.sheets()) {
            DryRun run = new DryRun(new RuleLibrary.Compiled(sheet, none, 0));
            run.differences(sheet)
                    .forEach(finding -> WRONG.add(finding.message().en()));
            Mutants.of(sheet).forEach(mutant -> NOTICED.put(mutant, run.notices(mutant)));
        }
    }

    @Test
    void without_a_mistake_every_scenario_holds_by_the_three_valued_reading_alone() {
        assertThat(WRONG).isEmpty();
    }

    @Test
    void every_mistake_is_noticed_by_a_scenario_or_listed_with_its_reason() throws IOException {
        Survivors listed = Survivors.read();
        if (WRITE) {
            listed = listed.with(survivors());
            listed.write();
        }
        Survivors known = listed;

        assertThat(survivors())
                .filteredOn(mutant -> !known.lists(mutant))
                .extracting(Mutant::advice)
                .as("mistakes that no scenario notices")
                .isEmpty();
        assertThat(known.stale(survivors()))
                .as("listed, but noticed by now: take them off the list (-Dwrite=true does)")
                .isEmpty();
    }

    @Test
    void the_score_is_written_down() throws IOException {
        String score = MutationScore.page(NOTICED, Survivors.read().with(survivors()));
        if (WRITE) {
            Files.writeString(SCORE, score);
        }

        assertThat(Files.readString(SCORE))
                .as("%s; -Dwrite=true writes it anew", SCORE)
                .isEqualTo(score);
    }

    private static List<Mutant> survivors() {
        return NOTICED.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
