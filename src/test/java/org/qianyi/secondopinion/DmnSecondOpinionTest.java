package org.qianyi.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Clauses written out a second time, in another language for another engine, answer as the rules do (decision 16). */
class DmnSecondOpinionTest {

    private static final int PROFILES = 10_000;
    private static final int DAYS_A_CLAUSE = 8;
    private static final int ENOUGH = 200;
    private static final int ENOUGH_OPEN = 50;
    private static final int SHOWN = 3;

    private static final DmnModels MODELS = DmnModels.read();

    /** A model with dated figures may stand for several documents that followed each other. */
    private static final Map<String, List<String>> VERSIONS =
            Map.of("guangdong.tech-renovation", List.of("guangdong.tech-renovation-2022", "guangdong.tech-renovation"));

    private record Question(ObjectNode json, Profile profile, LocalDate asOf) {}

    private record Answered(Question question, Map<String, Opinion> rules, Map<String, Opinion> dmn) {}

    /** What came of the questions for one clause. */
    private static final class Tally {
        int met;
        int unmet;
        int open;
        final List<String> differences = new ArrayList<>();

        void add(Question question, Opinion rules, Opinion dmn) {
            if (rules.met() == null) {
                open++;
            } else if (rules.met()) {
                met++;
            } else {
                unmet++;
            }
            if (!rules.equals(dmn)) {
                differences.add("on %s, rules %s, DMN %s: %s".formatted(question.asOf, rules, dmn, question.json));
            }
        }
    }

    private static final Map<String, Tally> TALLIES = new TreeMap<>();

    static Collection<String> clauses() {
        return MODELS.clauses();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void both_engines_answer_alike(String clause) {
        List<String> differences = Objects.requireNonNull(TALLIES.get(clause)).differences;

        assertThat(differences.stream().limit(SHOWN))
                .as("%s: %d of %d differ", clause, differences.size(), PROFILES)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void every_clause_is_met_refused_and_left_open_often(String clause) {
        Tally tally = Objects.requireNonNull(TALLIES.get(clause));

        assertThat(List.of(tally.met, tally.unmet))
                .as("%s: met, not met", clause)
                .allMatch(count -> count >= ENOUGH);
        assertThat(tally.open).as("%s: open", clause).isGreaterThanOrEqualTo(ENOUGH_OPEN);
    }

    /** Not while the class is initialised: other threads would wait for it for ever. */
    @BeforeAll
    static void compare() {
        MODELS.clauses().forEach(clause -> TALLIES.put(clause, new Tally()));
        Assessor assessor = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);
        RuleLibrary library = library();
        questions().parallelStream()
                .map(question -> answered(question, assessor, library))
                .forEachOrdered(answered ->
                        answered.rules.forEach((clause, rules) -> Objects.requireNonNull(TALLIES.get(clause))
                                .add(answered.question, rules, Objects.requireNonNull(answered.dmn.get(clause)))));
    }

    private static Answered answered(Question question, Assessor assessor, RuleLibrary library) {
        Map<String, @Nullable Object> answers = DmnModels.answers(question.profile);
        Assessment assessment = assessor.assess(question.profile, library, question.asOf);
        Map<String, Opinion> rules = new HashMap<>();
        Map<String, Opinion> dmn = new HashMap<>();
        for (String clause : MODELS.clauses()) {
            List<String> versions = versions(clause);
            rules.put(
                    clause,
                    Opinion.of(assessment.measures().stream()
                            .filter(measure -> versions.contains(measure.id()))
                            .toList()));
            dmn.put(clause, MODELS.opinion(clause, answers, question.asOf));
        }
        return new Answered(question, rules, dmn);
    }

    /** The documents of the clauses and no others: a measure's answer does not depend on another document. */
    private static RuleLibrary library() {
        List<RuleSheet> sheets = MODELS.clauses().stream()
                .flatMap(clause -> versions(clause).stream())
                .map(DmnSecondOpinionTest::sheet)
                .distinct()
                .toList();
        return RuleLibrary.compile("second opinion", sheets, null);
    }

    private static RuleSheet sheet(String measure) {
        return TheRules.READ.sheets().stream()
                .filter(sheet -> sheet.document().measures().values().stream().anyMatch(m -> m.id().equals(measure)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + measure));
    }

    private static List<String> versions(String clause) {
        return VERSIONS.getOrDefault(clause, List.of(clause));
    }

    /** Each clause gets its share of profiles that resemble its typical case, by day, as the rules are laid out for a day. */
    private static List<Question> questions() {
        List<String> measures = MODELS.clauses().stream()
                .flatMap(clause -> versions(clause).stream())
                .toList();
        List<Typical> typical = measures.stream().map(Typical::of).toList();
        return IntStream.range(0, PROFILES)
                .parallel()
                .mapToObj(i -> typical.get(i % typical.size()).question(i))
                .sorted(Comparator.comparing(Question::asOf))
                .toList();
    }

    /** The typical case of a measure's scenarios, and days within and about its time. */
    private record Typical(JsonNode answers, List<LocalDate> days) {

        static Typical of(String measure) {
            String name = measure.substring(measure.indexOf('.') + 1);
            RuleSheet sheet = sheet(measure);
            Path file = Path.of("rules", sheet.document().folder(), "scenarios", name + ".yaml");
            return new Typical(new YAMLMapper().readTree(file.toFile()).get("typical"), days(sheet.document()));
        }

        private static List<LocalDate> days(PolicyDocument document) {
            Validity valid = document.valid();
            LocalDate until = valid.until() == null ? LocalDate.of(2027, 12, 31) : valid.until();
            LocalDate from = valid.from() == null
                    ? document.parameters().values().stream()
                            .flatMap(parameter -> parameter.values().keySet().stream())
                            .min(Comparator.naturalOrder())
                            .orElseThrow()
                    : valid.from();
            Random random = new Random(document.folder().hashCode());
            int length = (int) (until.toEpochDay() - from.toEpochDay()) + 1;
            return Stream.concat(
                            Stream.of(from.minusDays(1), from, until, until.plusDays(1)),
                            Stream.generate(() -> from.plusDays(random.nextInt(length))))
                    .limit(DAYS_A_CLAUSE)
                    .toList();
        }

        /**
         * A random profile with the typical answers put over it and some left out again. Of numbers a third stay random; random dates,
         * which contradict the typical ones most often, go in three profiles of four.
         */
        Question question(int seed) {
            Random random = new Random(seed);
            ObjectNode profile = RandomProfiles.unchecked(seed);
            if (random.nextInt(4) > 0) {
                profile.forEach(group -> ((ObjectNode) group)
                        .removeIf(
                                answer -> answer.isString() && answer.asString().matches("[0-9]{4}-.*")));
            }
            double kept = random.nextInt(3) == 0 ? 0.9 : 1;
            for (Map.Entry<String, JsonNode> answer : answers.properties()) {
                boolean varied = answer.getValue().isNumber() && random.nextInt(3) == 0;
                if (!varied && random.nextDouble() < kept) {
                    put(profile, answer.getKey(), answer.getValue());
                }
            }
            if (random.nextInt(4) == 0) {
                profile = RandomProfiles.partial(profile, seed, 0.1 + 0.1 * random.nextInt(2));
            }
            if (random.nextInt(8) == 0) {
                profile = RandomProfiles.coarser(profile, seed);
            }
            RandomProfiles.sound(profile);
            return new Question(profile, RandomProfiles.read(profile), days.get(random.nextInt(days.size())));
        }

        private static void put(ObjectNode root, String path, JsonNode value) {
            String[] names = path.split("\\.");
            ObjectNode owner = root;
            for (int i = 0; i < names.length - 1; i++) {
                owner = owner.get(names[i]) instanceof ObjectNode inner ? inner : owner.putObject(names[i]);
            }
            owner.set(names[names.length - 1], value);
        }
    }
}
