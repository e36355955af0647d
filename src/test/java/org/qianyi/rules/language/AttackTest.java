package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.vocabulary.Law;

/** Rule files that try to run code, hang the server or deceive a reviewer. */
class AttackTest {

    private static final Path ATTACKS = Fixtures.RESOURCES.resolve("attacks");

    private static final Duration HANG = Duration.ofSeconds(60);

    /** Attacks that are plain text here, and why. */
    private static final Map<String, String> HARMLESS = Map.of(
            "a103-lhs-cartesian4.drl",
                    "patterns on lists are never joined: each asks on its own whether there is an item",
            "a169-name-path.drl", "a rule's name is replaced by a number before anything is generated",
            "a175-name-collide.drl", "a rule's name is replaced by a number before anything is generated",
            "a234-rhs-javadoc-close.drl", "a comment is gone before anything is generated");

    @AfterEach
    void nothing_was_touched() {
        assertThat(Path.of("marks")).doesNotExist();
        assertThat(Mark.TOUCHED).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_attack_is_refused_or_known_to_be_harmless() {
        return Fixtures.files(ATTACKS).stream()
                .filter(RuleFolder::counts)
                .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    FolderReader.Result result =
                            assertTimeoutPreemptively(HANG, () -> Fixtures.check(attack(Fixtures.text(file))));
                    if (HARMLESS.containsKey(file.getFileName().toString())) {
                        assertThat(result.findings()).isEmpty();
                        fire(result.sheets().get(0));
                    } else {
                        assertThat(result.findings()).isNotEmpty();
                        assertThat(result.sheets()).isEmpty();
                    }
                }));
    }

    private static void fire(RuleSheet sheet) {
        RuleBase.compile(List.of(sheet))
                .evaluate(Profile.EMPTY, new Law[] {Law.of(sheet.document(), LocalDate.of(2026, 1, 1))});
    }

    /** Each attack must fail by its own trick, not because the file around it is wrong. */
    @Test
    void what_stands_around_an_attack_is_sound() {
        FolderReader.Result result = Fixtures.check(attack(rule("Enterprise( $e : employees )")));

        assertThat(result.findings()).isEmpty();
        fire(result.sheets().get(0));
    }

    static Stream<Arguments> large() {
        return Stream.of(
                arguments("100,000 brackets", rule("(".repeat(100_000) + ")".repeat(100_000))),
                arguments("100,000 brackets in a constraint", rule("Enterprise( " + "(".repeat(100_000) + " )")),
                arguments("nested functions", rule("Enterprise( " + "sum( ".repeat(30_000) + " )")),
                arguments("nested grants", grant("Grant.sumOver( $loan, ".repeat(10_000))),
                arguments("a chain of calls", grant("Grant.inKind()" + ".perYear()".repeat(15_000))),
                arguments("a number of 200,000 digits", rule("Enterprise( employees > " + "9".repeat(200_000) + " )")),
                arguments("a name of 200,000 letters", rule("Enterprise( " + "a".repeat(200_000) + " == true )")),
                arguments(
                        "a text of 200,000 letters", rule("Enterprise( cluster == \"" + "a".repeat(200_000) + "\" )")),
                arguments(
                        "a list of 50,000", rule("Enterprise( cluster in ( " + "\"A\", ".repeat(50_000) + "\"A\" ) )")),
                arguments(
                        "20,000 terms", rule("Enterprise( employees > 0" + " && employees > 0".repeat(20_000) + " )")),
                arguments("2^18 branches", rule("Enterprise( employees == 0 || employees == 1 )\n".repeat(18))),
                arguments("5,000 rules", rules(5_000)),
                arguments("5,000 broken rules", "rule \"x\" ( ".repeat(5_000)),
                arguments("60,000 odd signs in one line", rule("Enterprise( " + "% ".repeat(60_000) + ")")),
                arguments("60,000 words in one line", rule("x ".repeat(60_000))),
                arguments("a comment without an end", rule("Enterprise()") + "/*" + "*".repeat(200_000)),
                arguments("a huge file", rule("Enterprise()") + "// long\n".repeat(40_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void size_is_refused_without_a_hang(String what, String text) {
        FolderReader.Result result = assertTimeoutPreemptively(HANG, () -> Fixtures.check(attack(text)));

        assertThat(result.findings()).isNotEmpty().hasSizeLessThan(1_000);
        assertThat(result.findings()).allSatisfy(AttackTest::isShort);
        assertThat(result.sheets()).isEmpty();
    }

    private static void isShort(Finding finding) {
        assertThat(finding.message().zh().length()).isLessThan(600);
        assertThat(finding.message().en().length()).isLessThan(600);
    }

    @Test
    void a_decision_table_is_no_rule_file(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("attack"));
        attack(rule("Enterprise()")).files().forEach((path, text) -> write(folder.resolve(path), text));
        for (Path table : Fixtures.files(ATTACKS)) {
            if (table.toString().endsWith(".csv")) {
                Files.copy(table, folder.resolve("attack").resolve(table.getFileName()));
            }
        }

        RuleFolder read = RuleFolder.read(folder);

        assertThat(read.files()).allSatisfy((path, text) -> assertThat(path).doesNotEndWith(".csv"));
        assertThat(Fixtures.check(read).findings()).isEmpty();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RuleFolder attack(String rules) {
        return Fixtures.document("attack", "", rules);
    }

    private static final String HEAD = "package rules.attack\nimport org.qianyi.rules.vocabulary.*\n";

    private static String rule(String when) {
        return HEAD
                + """
                rule "规则"
                    @requirement( "support" )
                    @clause( "c" )
                    @en( "Rule" )
                when
                    %s
                then
                end
                """
                        .formatted(when);
    }

    private static String grant(String then) {
        return HEAD
                + """
                rule "规则"
                    @amount( "support" )
                    @clause( "c" )
                    @en( "Rule" )
                when
                    $loan : Loan()
                then
                    insert( %s );
                end
                """
                        .formatted(then);
    }

    private static String rules(int count) {
        return HEAD
                + IntStream.range(0, count)
                        .mapToObj(i -> "rule \"" + i
                                + "\" @requirement( \"support\" ) @clause( \"c\" ) @en( \"r\" ) when then end")
                        .collect(Collectors.joining("\n"));
    }
}
