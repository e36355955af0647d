package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.vocabulary.Law;

/** What policy officers write must pass. */
class BenignTest {

    static final Path BENIGN = Fixtures.RESOURCES.resolve("benign");

    static List<Path> rules() {
        return Fixtures.files(BENIGN).stream()
                .filter(file -> file.toString().endsWith(".drl"))
                .toList();
    }

    /** The document around a good file: the parameters it reads, and no others. */
    static RuleFolder document(String rules) {
        String parameters = Fixtures.text(BENIGN.resolve("parameters.yaml"))
                .lines()
                .filter(line -> rules.contains("\"" + line.substring(0, line.indexOf(':')) + "\""))
                .reduce("", (all, line) -> all + line + "\n");
        return Fixtures.document("benign", parameters, rules);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_good_file_is_accepted_compiled_and_fired(Path file) {
        RuleSheet sheet = Fixtures.sheet(document(Fixtures.text(file)));

        Law law = Law.of(sheet.document(), LocalDate.of(2026, 1, 1));
        RuleBase base = RuleBase.compile(List.of(sheet));

        assertThat(base.evaluate(Profile.EMPTY, new Law[] {law})[0]).hasSameSizeAs(sheet.rules());
    }
}
