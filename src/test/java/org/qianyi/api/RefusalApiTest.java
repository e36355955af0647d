package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.api.Exchange.PROFILE;
import static org.qianyi.api.Exchange.assertProblem;
import static org.qianyi.api.Exchange.assess;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How whatever is wrong with a request is refused: one kind of problem, and nothing stored. */
class RefusalApiTest {

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
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
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
}
