package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import org.qianyi.profile.Division;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Industry;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The exchange as an integrator sees it, over HTTP. */
class AssessmentApiTest {

    private static final String PROFILE =
            """
            { "enterprise": { "industryCode": "C" }, "destination": { "division": "440902" },
              "project": { "technicalRenovation": true, "equipmentInvestment": 6000000 } }""";

    private static HttpResponse<String> assess(String query, String profile) {
        return Service.post("/api/v1/assessments" + query, profile);
    }

    private static JsonNode measure(JsonNode report, String id) {
        return report.get("measures")
                .valueStream()
                .filter(m -> m.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_profile_gets_its_answer() {
        HttpResponse<String> response = assess("?asOf=2026-03-01", PROFILE);
        JsonNode report = Service.json(response);
        JsonNode measure = measure(report, "guangdong.tech-renovation");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(report.get("id").stringValue()).hasSize(32);
        assertThat(report.get("receipt").get("asOf").stringValue()).isEqualTo("2026-03-01");
        assertThat(measure.get("verdict").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(measure.get("amount").get("max").decimalValue()).isEqualByComparingTo("1800000");
        assertThat(measure.get("amount").get("basis").stringValue()).isEqualTo("CEILING");
        assertThat(measure.get("amount").get("confidence").stringValue()).isEqualTo("OFFICIAL");
        assertThat(measure.get("amount").get("derivation").get("zh").stringValue())
                .isEqualTo("设备购置额 600 万元 × 不超过 30% = 180 万元，上限 1,500 万元 → 不超过 180 万元");
        assertThat(measure.get("conditions")
                        .get(0)
                        .get("facts")
                        .get(0)
                        .get("required")
                        .stringValue())
                .isEqualTo("== true");
    }

    @Test
    void every_measure_is_in_the_list_the_inapplicable_ones_too_in_one_order() {
        Stream<String> known = Service.json(Service.get("/api/v1/measures"))
                .valueStream()
                .map(m -> m.get("id").stringValue());

        JsonNode report = Service.json(assess("?asOf=2012-06-01", PROFILE));

        assertThat(report.get("measures").valueStream().map(m -> m.get("id").stringValue()))
                .containsExactlyElementsOf(known.toList());
    }

    @Test
    void an_answer_can_be_fetched_and_replayed_to_the_byte() {
        String report = assess("?asOf=2024-06-01", PROFILE).body();
        String id = Service.json(assess("?asOf=2024-06-01", PROFILE)).get("id").stringValue();
        HttpResponse<String> fetched = Service.get("/api/v1/assessments/" + id);
        HttpResponse<String> replayed = Service.post("/api/v1/assessments/" + id + "/replay", "");

        assertThat(fetched.body()).isEqualTo(replayed.body()).hasSameSizeAs(report);
        assertThat(replayed.statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_byte_in_the_store_is_found() {
        String id = Service.json(assess("", PROFILE)).get("id").stringValue();
        JdbcClient jdbc = Service.bean(JdbcClient.class);
        byte[] report = jdbc.sql("select report from assessment where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        report[report.length / 2]++;
        jdbc.sql("update assessment set report = ? where id = ?")
                .params(report, id)
                .update();

        assertThat(Service.post("/api/v1/assessments/" + id + "/replay", "").statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/assessments/nope",
                "/api/v1/assessments/00000000000000000000000000000000",
                "/actuator/health/db",
                "/api/v1/nope"
            })
    void what_does_not_exist_is_a_404_problem(String path) {
        HttpResponse<String> response = Service.get(path);

        assertProblem(response, 404);
    }

    @Test
    void an_unknown_publication_is_a_404_problem() {
        assertProblem(assess("?publication=000000000000", PROFILE), 404);
    }

    static Stream<Arguments> badBodies() {
        String loans = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"principal\":1}")
                .collect(Collectors.joining(",", "[", "]"));
        return Stream.of(
                Arguments.of("no destination", "{}"),
                Arguments.of("unknown field", "{\"destination\":{\"division\":\"440902\"},\"projekt\":{}}"),
                Arguments.of("wrong type", "{\"destination\":{\"division\":440902}}"),
                Arguments.of(
                        "10^99", "{\"destination\":{\"division\":\"440902\"},\"project\":{\"totalInvestment\":1e99}}"),
                Arguments.of(
                        "huge exponent",
                        "{\"destination\":{\"division\":\"440902\"},\"project\":{\"totalInvestment\":1e9999999999}}"),
                Arguments.of(
                        "tiny number",
                        "{\"destination\":{\"division\":\"440902\"},\"project\":{\"totalInvestment\":1e-400}}"),
                Arguments.of(
                        "before 1900",
                        "{\"destination\":{\"division\":\"440902\"},\"relocation\":{\"startOn\":\"1899-12-31\"}}"),
                Arguments.of(
                        "no such day",
                        "{\"destination\":{\"division\":\"440902\"},\"relocation\":{\"startOn\":\"2025-02-30\"}}"),
                Arguments.of(
                        "10,000 loans",
                        "{\"destination\":{\"division\":\"440902\"},\"finance\":{\"loans\":" + loans + "}}"),
                Arguments.of("deep", "[".repeat(10_000) + "]".repeat(10_000)),
                Arguments.of("cut off", "{\"destination\":{\"division\":"),
                Arguments.of("twice", "{\"destination\":{\"division\":\"440902\",\"division\":\"440901\"}}"),
                Arguments.of("two values", "{\"destination\":{\"division\":\"440902\"}} {}"),
                Arguments.of("empty", ""),
                Arguments.of("null", "null"),
                Arguments.of("a list", "[]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void a_bad_body_is_a_400_problem_and_nothing_is_stored(String name, String body) {
        long before = stored();

        HttpResponse<String> response = assess("", body);

        assertProblem(response, 400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void broken_utf8_is_a_400_problem() {
        byte[] body = "{\"enterprise\":{\"name\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
        body[24] = (byte) 0xC3;

        assertProblem(Service.post("/api/v1/assessments", body), 400);
    }

    @Test
    void a_body_of_5_megabytes_is_a_413_problem() {
        assertProblem(Service.post("/api/v1/assessments", new byte[5_000_000]), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=yesterday", "?asOf=2026-13-01", "?asOf=1800-01-01", "?asOf=9999-01-01", "?lang=fr"})
    void a_bad_parameter_is_a_400_problem(String query) {
        assertProblem(assess(query, PROFILE), 400);
    }

    @Test
    void all_problems_come_at_once_in_both_languages() {
        JsonNode problem = Service.json(
                assess(
                        "",
                        """
                { "destination": { "division": "440999" }, "relocation": { "mode": "FLYING" },
                  "project": { "totalInvestment": -1 }, "enterprise": { "creditCode": "91350100M000100Y44" } }"""));

        assertThat(problem.get("errors").valueStream().map(e -> e.get("field").stringValue()))
                .containsExactlyInAnyOrder(
                        "destination.division", "relocation.mode", "project.totalInvestment", "enterprise.creditCode");
        assertThat(problem.get("errors").valueStream())
                .allMatch(e -> !e.get("message").get("zh").stringValue().isBlank()
                        && !e.get("message").get("en").stringValue().isBlank());
    }

    @Test
    void the_wrong_method_or_type_is_a_problem_too() {
        assertProblem(Service.get("/api/v1/assessments"), 405);
        assertProblem(
                Service.send(java.net.http.HttpRequest.newBuilder(Service.uri("/api/v1/assessments"))
                        .header("Content-Type", "text/xml")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<a/>"))),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/measures",
                "/api/v1/duties",
                "/api/v1/policies",
                "/api/v1/parameters",
                "/api/v1/clauses",
                "/api/v1/fields",
                "/api/v1/publications",
                "/api/v1/openapi"
            })
    void the_library_can_be_read(String path) {
        HttpResponse<String> response = Service.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Service.json(response).size()).isPositive();
    }

    @Test
    void the_clauses_add_up_and_every_row_of_the_inventory_has_a_place() {
        JsonNode coverage = Service.json(Service.get("/api/v1/clauses"));
        int states = coverage.at("/counts/states")
                .valueStream()
                .filter(state -> !state.get("state").stringValue().equals("NO_EFFECT"))
                .mapToInt(state -> state.get("count").intValue())
                .sum();

        assertThat(coverage.get("accounted").valueStream().map(kind -> kind.get("accounted")
                        .intValue()))
                .containsExactly(158, 144);
        assertThat(coverage.get("rows").valueStream())
                .hasSize(158 + 144)
                .allMatch(row ->
                        row.get("carriedBy").size() + row.get("setAsideBy").size() > 0);
        assertThat(coverage.get("clauses")).hasSize(states);
        assertThat(coverage.at("/counts/clauses").intValue()).isEqualTo(states);
        assertThat(coverage.get("clauses").valueStream())
                .allMatch(clause ->
                        clause.get("rules").size() > 0 && clause.get("cases").intValue() > 0);
    }

    @Test
    void the_description_holds_every_field_of_the_catalogue_and_how_anything_is_refused() {
        JsonNode description = Service.json(Service.get("/api/v1/openapi"));
        JsonNode asked = description.at("/paths/~1api~1v1~1assessments/post");

        assertThat(asked.at("/requestBody/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Profile");
        assertThat(asked.at("/responses/200/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Report");
        assertThat(asked.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Detail");
        Service.bean(FieldCatalogue.class).fields().stream()
                .filter(field -> !field.derived())
                .forEach(field -> {
                    String place = "/properties/"
                            + field.path()
                                    .replace("[]", "/items")
                                    .replace(".", "/properties/")
                                    .replace("//", "/");
                    JsonNode schema = description.at("/components/schemas/Profile" + place);
                    assertThat(schema.path("title").stringValue(""))
                            .as(field.path())
                            .contains(field.title().zh());
                    assertThat(schema.path("enum").size())
                            .as(field.path())
                            .isEqualTo(
                                    field.type() == FieldType.ENUM
                                            ? field.options().size() + 1 // null: not known
                                            : 0);
                });
        assertThat(description.at("/components/schemas/Profile/required").toString())
                .isEqualTo("[\"destination\"]");
    }

    @Test
    void a_field_is_asked_for_by_what_looks_at_anything_worked_out_from_it() {
        JsonNode fields = Service.json(Service.get("/api/v1/fields"));

        for (String path : new String[] {"enterprise.industryCode", "origin.division", "destination.division"}) {
            fields.forEach(field -> {
                if (field.path("path").stringValue("").equals(path)) {
                    assertThat(field.path("askedBy").size()).as(path).isPositive();
                }
            });
        }
    }

    @Test
    void a_field_that_takes_a_listed_code_lists_the_codes() {
        ReferenceData reference = Service.bean(ReferenceData.class);

        assertThat(values(options("destination.division")))
                .isEqualTo(reference.divisions().stream().map(Division::code).toList());
        assertThat(values(options("origin.division"))).isEqualTo(values(options("destination.division")));
        assertThat(values(options("enterprise.industryCode")))
                .isEqualTo(reference.industries().stream().map(Industry::code).toList());
        assertThat(values(options("destination.park")))
                .isEqualTo(reference.parks().stream().map(Park::id).toList());
        assertThat(options("destination.division").valueStream())
                .anyMatch(
                        option -> option.toString()
                                .equals(
                                        """
                        {"value":"440900","title":{"zh":"茂名市","en":"Maoming"},"city":null}"""));
        JsonNode parks = options("destination.park");
        reference.parks().forEach(park -> assertThat(parks.valueStream())
                .as(park.id())
                .anyMatch(option -> option.get("value").stringValue().equals(park.id())
                        && option.get("title")
                                .get("en")
                                .stringValue()
                                .equals(park.title().en())
                        && Objects.equals(option.get("city").stringValue(null), park.city())));
        assertThat(options("destination.city")).as("worked out, not sent").isEmpty();
        assertThat(options("relocation.mode")).as("as before").isNotEmpty();
    }

    /** The choices of a field as the interface lists them. */
    private static JsonNode options(String path) {
        return Service.json(Service.get("/api/v1/fields"))
                .valueStream()
                .filter(field -> field.get("path").stringValue().equals(path))
                .findFirst()
                .orElseThrow()
                .get("options");
    }

    private static List<String> values(JsonNode options) {
        return options.valueStream()
                .map(option -> option.get("value").stringValue())
                .toList();
    }

    @Test
    void every_duty_of_an_answer_can_be_read_with_its_title_and_rules() {
        JsonNode duties = Service.json(Service.get("/api/v1/duties"));
        JsonNode answered = Service.json(assess("?asOf=2026-03-01", PROFILE)).get("duties");

        assertThat(duties.valueStream().map(d -> d.get("id")))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        answered.valueStream().map(d -> d.get("id")).toList());
        assertThat(duties.valueStream().map(d -> d.get("title")))
                .containsExactlyElementsOf(
                        answered.valueStream().map(d -> d.get("title")).toList());
        assertThat(duties.valueStream()).allMatch(d -> !d.get("rules").isEmpty());
    }

    @Test
    void what_is_taken_instead_of_a_measure_is_named_by_its_id() throws IOException {
        JsonNode measures = Service.json(assess(
                        "?asOf=2026-03-01",
                        Files.readString(Path.of("seeds/profiles/23-shenzhen-huilai-coatings.json"))))
                .get("measures");
        List<String> selected = measures.valueStream()
                .filter(m -> m.get("selected").booleanValue())
                .map(m -> m.get("id").stringValue())
                .toList();

        assertThat(measures.valueStream().filter(m -> m.get("selected").booleanValue()))
                .allMatch(m -> m.get("notSelectedFor").isEmpty());
        assertThat(measures.valueStream()
                        .flatMap(m -> m.get("notSelectedFor").valueStream())
                        .map(JsonNode::stringValue))
                .isNotEmpty()
                .isSubsetOf(selected);
    }

    @Test
    void a_misspelt_parameter_does_not_pass_for_one_left_out() {
        assertProblem(
                Service.post(
                        "/api/v1/assessments?asof=2026-01-01", "{ \"destination\": { \"division\": \"440902\" } }"),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/publications?befor=1",
                "/api/v1/publications?before=1&before=2",
                "/api/v1/fields?lang=en",
                "/api/v1/assessments/00000000000000000000000000000000?x"
            })
    void a_parameter_that_is_not_known_or_given_twice_is_refused_everywhere(String path) {
        assertProblem(Service.get(path), 400);
    }

    @Test
    void a_day_given_twice_is_refused() {
        assertProblem(assess("?asOf=2026-01-01&asOf=2026-02-01", PROFILE), 400);
    }

    @Test
    void a_body_of_rule_files_has_problems_of_its_own() {
        HttpResponse<String> response = Service.post("/api/v1/rules/check", "{ \"files\": 1 }");

        assertProblem(response, 400);
        assertThat(Service.json(response).get("title").stringValue())
                .isEqualTo("The body has a problem; no file was checked.");
    }

    /** The types of the contract: a change of one breaks every program that reads it. */
    @Test
    void an_answer_has_the_types_of_the_contract() {
        JsonNode measure = measure(Service.json(assess("?asOf=2026-03-01", PROFILE)), "guangdong.tech-renovation");

        assertTypes(
                measure,
                """
                { "id": "", "title": { "zh": "", "en": "" }, "area": "", "policy": "", "sources": [ "" ],
                  "clauses": [ { "id": "", "document": "", "number": "", "locator": "" } ],
                  "verdict": "", "selected": true, "notSelectedBecause": null,
                  "amount": { "unit": "", "min": 0, "max": 0, "basis": "", "confidence": "", "derivation": { "zh": "", "en": "" } },
                  "conditions": [ { "rule": "", "kind": "", "text": { "zh": "", "en": "" }, "outcome": "",
                                    "facts": [ { "field": "", "actual": true, "required": "" } ], "clause": "" } ],
                  "missing": [], "nearMiss": null, "materials": [] }""");
    }

    private static void assertTypes(JsonNode actual, String shape) {
        assertTypes("", actual, tools.jackson.databind.json.JsonMapper.shared().readTree(shape));
    }

    private static void assertTypes(String place, JsonNode actual, JsonNode shape) {
        assertThat(actual.getNodeType()).as(place).isEqualTo(shape.getNodeType());
        shape.properties().forEach(part -> {
            assertThat(actual.has(part.getKey()))
                    .as(place + "/" + part.getKey())
                    .isTrue();
            assertTypes(place + "/" + part.getKey(), actual.get(part.getKey()), part.getValue());
        });
        if (shape.isArray() && !shape.isEmpty()) {
            assertThat(actual.size()).as(place).isPositive();
            assertTypes(place + "/0", actual.get(0), shape.get(0));
        }
    }

    @Test
    void a_day_that_does_not_exist_is_said_not_to() {
        HttpResponse<String> refused = assess("?asOf=2023-02-29", PROFILE);

        assertProblem(refused, 400);
        assertThat(Service.json(refused).at("/errors/0/message/zh").stringValue())
                .isEqualTo("没有 2023-02-29 这一天。请核对日期。");
        assertThat(Service.json(refused).at("/errors/0/message/en").stringValue())
                .isEqualTo("There is no day 2023-02-29. Check the date.");
        assertThat(Service.json(assess("?asOf=29/2/2023", PROFILE))
                        .at("/errors/0/message/en")
                        .stringValue())
                .isEqualTo("Write the as-of date as 2026-03-01.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x10", "%EF%BC%91%EF%BC%90", "%2010", "010", "-1", "+1", "0", "99999999999999999999"})
    void the_page_of_a_history_is_asked_for_by_the_number_it_was_given(String before) {
        assertProblem(Service.get("/api/v1/publications?before=" + before), 400);
    }

    @Test
    void a_refused_method_names_the_methods_that_options_names() {
        for (String path : List.of("/api/v1/assessments", "/api/v1/fields", "/api/v1/assessments/x/replay")) {
            HttpResponse<String> refused =
                    Service.send(HttpRequest.newBuilder(Service.uri(path)).DELETE());
            HttpResponse<String> asked = Service.send(
                    HttpRequest.newBuilder(Service.uri(path)).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(methods(refused)).as(path).contains("OPTIONS").isEqualTo(methods(asked));
        }
    }

    private static Set<String> methods(HttpResponse<String> response) {
        return Set.of(response.headers().firstValue("Allow").orElse("").split(", ?"));
    }

    @Test
    void the_history_of_publications_begins_with_the_live_one() {
        JsonNode all = Service.json(Service.get("/api/v1/publications"));
        JsonNode newest = all.get("publications").get(0);

        assertThat(newest.get("id")).isEqualTo(all.get("live").get("id"));
        assertThat(newest.get("publishedAt")).isEqualTo(all.get("live").get("publishedAt"));
        JsonNode none = Service.json(Service.get("/api/v1/publications?before=1"));
        assertThat(none.get("publications")).isEmpty();
        assertThat(none.get("next").isNull()).isTrue();
        assertProblem(Service.get("/api/v1/publications?before=x"), 400);
    }

    @Test
    void posted_rule_files_are_checked_and_not_published() {
        String live = Service.json(Service.get("/api/v1/publications"))
                .get("live")
                .get("id")
                .stringValue();

        HttpResponse<String> response = Service.post(
                "/api/v1/rules/check",
                """
                { "files": { "maoming/industrial-growth/extra.drl": "package rules.maoming.industrial_growth\\nrule \\"x\\"" } }""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Service.json(response).get("findings").get(0).get("file").stringValue())
                .isEqualTo("maoming/industrial-growth/extra.drl");
        assertThat(Service.json(Service.get("/api/v1/publications"))
                        .get("live")
                        .get("id")
                        .stringValue())
                .isEqualTo(live);
    }

    @Test
    void no_more_files_are_checked_than_a_folder_needs() {
        String files = String.join(
                ", ",
                IntStream.range(0, 1_001)
                        .mapToObj(i -> "\"a/" + i + ".drl\": \"\"")
                        .toList());

        assertProblem(Service.post("/api/v1/rules/check", "{ \"files\": { " + files + " } }"), 400);
    }

    @Test
    void an_encoded_path_is_guarded_like_the_plain_one() {
        assertProblem(Service.post("/%61pi/v1/assessments", "{"), 400);
        assertProblem(
                Service.send(java.net.http.HttpRequest.newBuilder(Service.uri("/%61pi/v1/assessments"))
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[1_000_000])))),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=%ff", "?asOf=2026/3/1", "?asOf=3/1/26&lang=en"})
    void a_day_is_written_one_way(String query) {
        assertProblem(assess(query, PROFILE), 400);
    }

    @Test
    void a_refusal_carries_the_security_headers() {
        HttpResponse<String> refused = Service.post("/api/v1/assessments", new byte[300_000]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static long stored() {
        return Service.bean(JdbcClient.class)
                .sql("select count(*) from assessment")
                .query(Long.class)
                .single();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Service.json(response).get("errors").size()).isPositive();
    }
}
