package org.qianyi.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.READ;
import static org.qianyi.TheRules.READER;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qianyi.assessment.Assessment.MeasureResult;
import org.qianyi.profile.Division;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Reading;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Grant;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sample enterprises are told what was worked out for them by hand. */
class SampleEnterprisesTest {

    private static final Path FOLDER = Path.of("seeds/profiles");
    private static final JsonNode TABLE = YAMLMapper.builder()
            .build()
            .readTree(FOLDER.resolve("expected.yaml").toFile());
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, REFERENCE);
    private static final String NO_FIGURE = "no figure";

    @TestFactory
    Stream<DynamicTest> each_sample_is_told_what_was_worked_out_by_hand() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(
                        text(sample, "profile"), () -> assertThat(told(sample)).isEqualTo(expected(sample))));
    }

    private static Map<String, String> expected(JsonNode sample) {
        Map<String, String> expected = new TreeMap<>();
        expectations(sample).forEach(measure -> {
            JsonNode amount = measure.getValue().get("amount");
            expected.put(
                    measure.getKey(),
                    text(measure.getValue(), "verdict") + ", " + (amount == null ? NO_FIGURE : written(amount)));
        });
        return expected;
    }

    /** The answer to a sample, so far as the table has an opinion on it. */
    private static Map<String, String> told(JsonNode sample) {
        Map<String, String> told = new TreeMap<>();
        for (MeasureResult result : ASSESSOR.assess(profile(sample), library(), LocalDate.parse(text(sample, "as-of")))
                .measures()) {
            if (sample.get("expect").has(result.id())) {
                Amount amount = result.amount();
                told.put(
                        result.id(),
                        result.verdict() + ", "
                                + (amount == null || !amount.quantified() ? NO_FIGURE : written(amount)));
            }
        }
        return told;
    }

    private static String written(JsonNode amount) {
        return text(amount, "min") + " to " + text(amount, "max") + " " + text(amount, "unit");
    }

    private static String written(Amount amount) {
        return plain(amount.min()) + " to " + plain(amount.max()) + " " + amount.unit();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "unbounded" : number.stripTrailingZeros().toPlainString();
    }

    @Test
    void every_sample_is_in_the_table_and_the_table_names_no_other() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> profiles = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toSet());
            assertThat(samples().map(sample -> text(sample, "profile"))).containsExactlyInAnyOrderElementsOf(profiles);
        }
    }

    @Test
    void every_sample_expects_a_reasoned_few_and_one_it_cannot_have() {
        assertThat(samples()).allSatisfy(sample -> {
            assertThat(expectations(sample)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(expectations(sample))
                    .allMatch(measure -> measure.getValue().has("why"));
            assertThat(expectations(sample))
                    .anyMatch(measure -> text(measure.getValue(), "verdict").equals("NOT_ELIGIBLE"));
        });
    }

    @Test
    void every_measure_with_a_figure_is_met_with_one() {
        Set<String> withFigure = samples()
                .flatMap(SampleEnterprisesTest::expectations)
                .filter(measure -> measure.getValue().has("amount"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> figured = READ.sheets().stream()
                .flatMap(sheet -> sheet.rules().stream()
                        .filter(SampleEnterprisesTest::figured)
                        .flatMap(rule -> rule.targets().stream()
                                .map(target -> sheet.document().policy() + "." + target)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withFigure).containsAll(figured);
    }

    private static boolean figured(ClauseRule rule) {
        return rule.grant() != null
                && !(rule.grant().worth() instanceof Grant.Worth.InKind)
                && !(rule.grant().worth() instanceof Grant.Worth.Unquantified);
    }

    @Test
    void every_city_of_the_province_is_a_destination() {
        Set<String> cities = samples()
                .map(sample -> requireNonNull(profile(sample).destination().city()))
                .collect(Collectors.toSet());
        assertThat(cities)
                .containsAll(REFERENCE.divisions().stream()
                        .filter(Division::isCity)
                        .map(Division::code)
                        .toList());
    }

    private static Stream<JsonNode> samples() {
        return StreamSupport.stream(TABLE.spliterator(), false);
    }

    private static Stream<Map.Entry<String, JsonNode>> expectations(JsonNode sample) {
        return sample.get("expect").properties().stream();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static Profile profile(JsonNode sample) {
        try {
            Reading reading = READER.read(Files.readAllBytes(FOLDER.resolve(text(sample, "profile") + ".json")));
            assertThat(reading.problems()).isEmpty();
            return requireNonNull(reading.profile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
