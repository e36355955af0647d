package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.vocabulary.Calculate;
import org.qianyi.rules.vocabulary.Compare;

/**
 * Rule files changed at random: the reader must never fail or hang, and what it accepts must come out in the closed vocabulary.
 * Ten seconds; {@code -Dmutants.seconds=600} for longer, {@code -Dmutants.seed=…} to repeat a run.
 */
class MutantTest {

    private static final Duration HANG = Duration.ofSeconds(30);

    /** Words and signs that matter to one reader or another. */
    private static final List<String> TRICKS = List.of(
            "\"",
            "'",
            "\\",
            "\\u0022",
            "\n",
            "\r",
            "\u2028",
            "\u202E",
            "\u3000",
            "（",
            "“",
            "”",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "//",
            "/*",
            "*/",
            "#",
            ";",
            ",",
            ".",
            ":",
            "@",
            "$",
            "$law",
            "$case",
            "this",
            "&&",
            "||",
            "!",
            "==",
            "=",
            "0",
            "1",
            "1e9",
            "0x1",
            "rule",
            "end",
            "when",
            "then",
            "not",
            "exists",
            "eval",
            "from",
            "import",
            "package",
            "null",
            "true",
            "insert",
            "Grant",
            "Term",
            "Law()",
            "Loan",
            "in",
            "memberOf",
            "contains",
            "sum(",
            "getClass()",
            "java.lang.System.exit(1)",
            "Case",
            "\"440900\"",
            "\"$case.met(0)\"",
            "\");",
            "）；");

    private static final Pattern HEADING =
            Pattern.compile("(?m)^// document [0-9]+: terms( \\[[0-9, ]*])*; always \\[[0-9, ]*]$");
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|[A-Za-z_$][A-Za-z0-9_$]*|[0-9]+|&&|\\|\\||!=|==|\\S");

    private static final Set<String> CLOSED = closedVocabulary();

    private static Set<String> closedVocabulary() {
        Set<String> words =
                new TreeSet<>(Set.of("rule when then end Case Item $case $item this round asks list".split(" ")));
        words.addAll(Set.of("law met defined undefined listed unlisted number day asOf".split(" ")));
        words.addAll(Set.of("question some none qualification loan hire place Level PROVINCE CITY COUNTY".split(" ")));
        words.addAll(Set.of("java math BigDecimal ZERO ONE true false ( ) , : . ; == && ||".split(" ")));
        Stream.of(Compare.class, Calculate.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .forEach(method -> words.add(method.getName()));
        Fixtures.CATALOGUE.fields().forEach(field -> {
            for (String word : field.path().replace("[]", "").split("\\.", -1)) {
                words.add(word);
            }
        });
        return words;
    }

    /** A rule file and the folder it stands in. */
    private record Original(RuleFolder folder, String file) {

        String text() {
            return folder.files().getOrDefault(file, "");
        }

        RuleFolder with(String text) {
            SortedMap<String, String> files = new TreeMap<>(folder.files());
            files.put(file, text);
            return new RuleFolder(files);
        }
    }

    @Test
    void a_mutant_is_refused_or_comes_out_in_the_closed_vocabulary() throws DroolsParserException {
        long seed = Long.getLong("mutants.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Original> originals = originals();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("mutants.seconds", 10)).toNanos();
        int mutants = 0;
        int accepted = 0;
        while (System.nanoTime() < end) {
            Original original = originals.get(random.nextInt(originals.size()));
            String text = mutant(original.text(), originals, random);
            String what = "seed " + seed + ", mutant " + mutants + " of " + original.file() + ":\n" + text;
            FolderReader.Result result =
                    assertTimeoutPreemptively(HANG, () -> Fixtures.check(original.with(text)), what);
            mutants++;
            for (RuleSheet sheet : result.sheets()) {
                accepted++;
                checkCanonical(CanonicalWriter.write(sheet), what);
            }
        }
        assertThat(accepted).as("accepted of %d mutants", mutants).isPositive();
        System.out.println(mutants + " mutants, " + accepted + " accepted");
    }

    private static List<Original> originals() {
        List<Original> originals = new ArrayList<>();
        for (Path attack : Fixtures.files(Fixtures.RESOURCES.resolve("attacks"))) {
            if (attack.toString().endsWith(".drl")) {
                originals.add(original(Fixtures.document("attack", "", Fixtures.text(attack))));
            }
        }
        for (Path benign : BenignTest.rules()) {
            originals.add(original(BenignTest.document(Fixtures.text(benign))));
        }
        RuleFolder real = Fixtures.realRules();
        for (String document : real.documents()) {
            RuleFolder alone = new RuleFolder(real.of(document));
            alone.files().keySet().stream()
                    .filter(file -> file.endsWith(".drl"))
                    .forEach(file -> originals.add(new Original(alone, file)));
        }
        return originals;
    }

    private static Original original(RuleFolder folder) {
        return new Original(folder, folder.documents().get(0) + "/rules.drl");
    }

    private static String mutant(String text, List<Original> others, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), from + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
            String other = others.get(random.nextInt(others.size())).text();
            int piece = random.nextInt(other.length());
            switch (random.nextInt(6)) {
                case 0 -> mutant.delete(from, to);
                case 1 -> mutant.insert(from, mutant.substring(from, to));
                case 2 -> mutant.insert(from, TRICKS.get(random.nextInt(TRICKS.size())));
                case 3 -> mutant.replace(from, to, TRICKS.get(random.nextInt(TRICKS.size())));
                case 4 -> mutant.insert(from, other, piece, Math.min(other.length(), piece + random.nextInt(300)));
                default -> swapWords(mutant, random);
            }
        }
        return mutant.toString();
    }

    private static void swapWords(StringBuilder mutant, Random random) {
        List<int[]> words = new ArrayList<>();
        Matcher word = TOKEN.matcher(mutant);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        if (words.size() > 1) {
            int[] a = words.get(random.nextInt(words.size()));
            int[] b = words.get(random.nextInt(words.size()));
            mutant.replace(a[0], a[1], mutant.substring(b[0], b[1]));
        }
    }

    private static void checkCanonical(String canonical, String what) throws DroolsParserException {
        int rules = 0;
        String body = HEADING.matcher(canonical.substring(canonical.indexOf("// document")))
                .replaceAll("");
        Matcher token = TOKEN.matcher(body);
        String before = "";
        while (token.find()) {
            String word = token.group();
            if (word.startsWith("\"")) {
                boolean name = before.equals("rule");
                rules += name ? 1 : 0;
                assertThat(word).as(what).matches(name ? "\"g[0-9]+\"" : "\"[A-Za-z0-9_-]{1,64}\"");
            } else if (!Character.isDigit(word.charAt(0))) {
                assertThat(CLOSED).as(what).contains(word);
            }
            before = word;
        }
        assertThat(StockDrlTest.names(StockDrlTest.parse(canonical)))
                .as(what)
                .hasSize(rules)
                .doesNotHaveDuplicates();
    }
}
