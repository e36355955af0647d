package org.qianyi.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Profile;
import org.qianyi.rules.language.RuleSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Clauses written out a second time, in another language for another engine, answer as the rules do (decision 16). */
class DmnSecondOpinionTest {

    private static final int PROFILES = 10_000;
    private static final int DAYS_A_CLAUSE = 8;
    private static final int ENOUGH = 200;
    private static final int SHOWN = 3;

    private static final DmnModels MODELS = DmnModels.read();

    /** A model with dated figures may stand for several documents that followed each other. */
    private static final Map<String, List<String>> VERSIONS =
            Map.of("guangdong.tech-renovation", List.of("guangdong.tech-renovation-2022", "guangdong.tech-renovation"));

    private record Question(ObjectNode profile, LocalDate asOf) {}

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
                differences.add("on %s, rules %s, DMN %s: %s".formatted(question.asOf, rules, dmn, question.profile));
            }
        }
    }

    private static final Map<String, Tally> TALLIES = compare();

    static Collection<String> clauses() {
        return TALLIES.keySet();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void both_engines_answer_alike(String clause) {
        List<String> differences = TALLIES.get(clause).differences;

        assertThat(differences.stream().limit(SHOWN))
                .as("%s: %d of %d differ", clause, differences.size(), PROFILES)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void every_clause_is_met_often_and_refused_often_and_left_open_often(String clause) {
        Tally tally = TALLIES.get(clause);

        assertThat(List.of(tally.met, tally.unmet, tally.open)).as(clause).allMatch(count -> count >= ENOUGH);
    }

    private static Map<String, Tally> compare() {
        Map<String, Tally> tallies = new TreeMap<>();
        MODELS.clauses().forEach(clause -> tallies.put(clause, new Tally()));
        long t0 = System.nanoTime(), td = 0, ta = 0;
        List<Question> qs = questions();
        System.err.println("questions " + (System.nanoTime() - t0) / 1000000);
        TheRules.library();
        System.err.println("library " + (System.nanoTime() - t0) / 1000000);
        Assessor assessor = new Assessor(TheRules.CATALOGUE, TheRules.REFERENCE);
        for (Question question : qs) {
            long t1 = System.nanoTime();
            Profile profile = RandomProfiles.read(question.profile);
            Map<String, @Nullable Object> answers = DmnModels.answers(profile);
            td += System.nanoTime() - t1; t1 = System.nanoTime();
            Assessment assessment = assessor.assess(profile, TheRules.library(), question.asOf);
            ta += System.nanoTime() - t1;
            tallies.forEach((clause, tally) -> {
                List<Assessment.MeasureResult> results = versions(clause).stream()
                        .flatMap(id -> assessment.measures().stream()
                                .filter(measure -> measure.id().equals(id)))
                        .toList();
                tally.add(question, Opinion.of(results), MODELS.opinion(clause, answers, question.asOf));
            });
        }
        System.err.println("all " + (System.nanoTime() - t0) / 1000000+" read "+td/1000000+" assess "+ta/1000000);
        tallies.forEach((k, v) -> System.err.println("TALLY " + k + " " + v.met + " " + v.unmet + " " + v.open));
        return tallies;
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
                .mapToObj(i -> typical.get(i % typical.size()).question(i))
                .sorted(Comparator.comparing(Question::asOf))
                .toList();
    }

    /** The typical case of a measure's scenarios, and days within and about its time. */
    private record Typical(JsonNode answers, List<LocalDate> days) {

        static Typical of(String measure) {
            String name = measure.substring(measure.indexOf('.') + 1);
            RuleSheet sheet = TheRules.READ.sheets().stream()
                    .filter(s -> s.document().measures().values().stream()
                            .anyMatch(m -> m.id().equals(measure)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no measure " + measure));
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

        /** A random profile with the typical answers put over it, some left out again; of numbers half stay random. */
        Question question(int seed) {
            Random random = new Random(seed);
            double kept = 0.9 + 0.1 * random.nextInt(2);
            ObjectNode profile = RandomProfiles.json(seed);
            for (Map.Entry<String, JsonNode> answer : answers.properties()) {
                boolean varied = answer.getValue().isNumber() && random.nextBoolean();
                if (!varied && random.nextDouble() < kept) {
                    put(profile, answer.getKey(), answer.getValue());
                }
            }
            ObjectNode thinned = RandomProfiles.partial(profile, seed, 0.1 * random.nextInt(3) * random.nextInt(2));
            ObjectNode placed = random.nextInt(8) == 0 ? RandomProfiles.coarser(thinned, seed) : thinned;
            return new Question(RandomProfiles.sound(placed), days.get(random.nextInt(days.size())));
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
