package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.api.Exchange.PROFILE;
import static org.qianyi.api.Exchange.assertProblem;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
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

/** Comparisons, years, plans and sweeps as an integrator sees them, over HTTP. */
class PlanApiTest {

    private static final String BODY = "{ \"profile\": " + PROFILE + " }";

    private static HttpResponse<String> compare(String more) {
        return Service.post("/api/v1/comparisons?asOf=2026-03-01", "{ \"profile\": " + PROFILE + ", " + more + " }");
    }

    private static JsonNode totals(JsonNode answer) {
        return answer.get("totals");
    }

    @Test
    void a_comparison_holds_every_city_and_rests_on_what_an_assessment_rests_on() {
        JsonNode comparison = Service.json(Service.post("/api/v1/comparisons?asOf=2026-03-01", BODY));
        JsonNode assessment = Service.json(Service.post("/api/v1/assessments?asOf=2026-03-01", PROFILE));

        assertThat(comparison.get("receipt")).isEqualTo(assessment.get("receipt"));
        assertThat(comparison.get("destinations").size()).isEqualTo(21);
        for (int i = 0; i < totals(assessment).size(); i++) {
            JsonNode sum = comparison.get("home").get("totals").get(i);
            for (String part : List.of("unit", "min", "max")) {
                assertThat(sum.get(part)).isEqualTo(totals(assessment).get(i).get(part));
            }
        }
        assertThat(comparison.get("rankedBy").get("zh").stringValue()).startsWith("名次只看");
    }

    @Test
    void the_places_may_be_named_by_division_by_park_or_both() {
        JsonNode places = Service.json(
                        compare(
                                """
                "destinations": [ { "division": "441900" }, { "park": "gaozhou-park" }, { "division": null, "park": "maonan-park" },
                  { "division": "440904", "park": "NONE" } ]"""))
                .get("destinations");

        assertThat(places.valueStream()
                        .map(place -> place.get("place"))
                        .map(place -> place.get("division").stringValue() + " "
                                + place.get("park").stringValue("-")))
                .containsExactlyInAnyOrder("441900 -", "440981 gaozhou-park", "440902 maonan-park", "440904 NONE");
    }

    @Test
    void all_parks_of_the_province_can_be_compared() {
        JsonNode places = Service.json(compare("\"parks\": true")).get("destinations");

        assertThat(places.valueStream().map(place -> place.get("place").get("park")))
                .hasSizeGreaterThan(50)
                .allMatch(JsonNode::isString);
    }

    static Stream<Arguments> badBodies() {
        String many = IntStream.rangeClosed(0, ChosenDestinations.MOST)
                .mapToObj(i -> "{ \"division\": \"440100\" }")
                .collect(Collectors.joining(",", "[", "]"));
        return Stream.of(
                Arguments.of("\"park\": true", List.of("park")),
                Arguments.of("\"parks\": \"yes\"", List.of("parks")),
                Arguments.of("\"parks\": true, \"destinations\": [ { \"division\": \"441900\" } ]", List.of("parks")),
                Arguments.of("\"destinations\": [ ]", List.of("destinations")),
                Arguments.of("\"destinations\": { }", List.of("destinations")),
                Arguments.of("\"destinations\": " + many, List.of("destinations")),
                Arguments.of("\"destinations\": [ 1, { } ]", List.of("destinations[0]", "destinations[1].division")),
                Arguments.of(
                        "\"destinations\": [ { \"division\": \"440999\" }, { \"park\": \"maonan-prk\" } ]",
                        List.of("destinations[0].division", "destinations[1].park")),
                Arguments.of(
                        "\"destinations\": [ { \"division\": \"440100\", \"park\": \"maonan-park\" } ]",
                        List.of("destinations[0].park")),
                Arguments.of(
                        "\"destinations\": [ { \"division\": \"440100\" }, { \"division\": \"440100\" } ]",
                        List.of("destinations[1]")),
                Arguments.of(
                        "\"destinations\": [ { \"division\": \"440100\", \"parc\": \"x\" } ]",
                        List.of("destinations[0].parc")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void what_is_wrong_with_the_places_is_told_at_its_place(String more, List<String> fields) {
        HttpResponse<String> refused = compare(more);

        assertProblem(refused, 400);
        assertThat(fields(refused)).containsExactlyElementsOf(fields);
        assertThat(Service.json(refused).get("errors").valueStream())
                .allMatch(error -> !error.get("message").get("zh").stringValue().contains("destination."))
                .allMatch(error -> !error.get("message").get("en").stringValue().contains("(destination."));
    }

    private static List<String> fields(HttpResponse<String> refused) {
        return Service.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").stringValue())
                .toList();
    }

    @Test
    void all_problems_come_at_once_those_of_the_profile_with_the_paths_they_have_alone() {
        HttpResponse<String> refused = Service.post(
                "/api/v1/comparisons",
                """
                { "profile": { "destination": { "division": "440999" }, "project": { "totalInvestment": -1 } },
                  "destinations": [ { "division": "1" } ], "parkz": true, "enterprise": { } }""");

        assertProblem(refused, 400);
        assertThat(fields(refused))
                .containsExactlyInAnyOrder(
                        "destination.division",
                        "project.totalInvestment",
                        "destinations[0].division",
                        "parkz",
                        "enterprise");
        assertThat(refused.body()).contains("是否想写 parks？").contains("enterprise 是填报的内容，请放进 profile 里");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "years", "plans", "sweeps"})
    void a_body_without_a_sound_profile_is_refused(String address) {
        for (String body :
                List.of("", "[]", "null", "{ }", "{ \"profile\": null }", "{ \"profile\": 1 }", "{", PROFILE)) {
            assertProblem(Service.post("/api/v1/" + address, body), 400);
        }
        assertThat(fields(Service.post("/api/v1/" + address, "{ \"profile\": [ ] }")))
                .contains("profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "years", "plans", "sweeps"})
    void day_and_publication_are_checked_as_for_an_assessment(String address) {
        assertProblem(Service.post("/api/v1/" + address + "?asOf=2023-02-29", BODY), 400);
        assertProblem(Service.post("/api/v1/" + address + "?asof=2023-02-28", BODY), 400);
        assertProblem(Service.post("/api/v1/" + address + "?publication=000000000000", BODY), 404);
        assertProblem(Service.get("/api/v1/" + address), 405);
    }

    @Test
    void a_province_without_cities_on_the_list_has_to_be_told_where() {
        String hunan = "{ \"profile\": { \"destination\": { \"division\": \"430000\" } }";

        assertProblem(Service.post("/api/v1/comparisons", hunan + " }"), 400);
        assertThat(Service.post("/api/v1/comparisons", hunan + ", \"destinations\": [ { \"division\": \"440900\" } ] }")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> sweep(String more) {
        return Service.post("/api/v1/sweeps?asOf=2026-03-01", "{ \"profile\": " + PROFILE + ", " + more + " }");
    }

    @Test
    void a_plan_rests_on_what_an_assessment_rests_on() {
        JsonNode plan = Service.json(Service.post(
                "/api/v1/plans?asOf=2026-03-01",
                "{ \"profile\": " + PROFILE.replace("\"440902\"", "\"440902\", \"park\": \"NONE\"")
                        + ", \"keep\": [ \"project.totalInvestment\" ] }"));

        assertThat(plan.get("receipt").get("asOf").stringValue()).isEqualTo("2026-03-01");
        assertThat(plan.get("complete").booleanValue()).isTrue();
        assertThat(plan.get("nearMisses").valueStream().map(miss -> miss.get("id")
                        .stringValue()))
                .contains("maoming.main-platform");
    }

    @Test
    void what_is_wrong_with_what_to_keep_is_told_at_its_place() {
        String body = "{ \"profile\": " + PROFILE + ", \"keep\": %s }";

        assertThat(fields(Service.post("/api/v1/plans", body.formatted("\"all\""))))
                .containsExactly("keep");
        assertThat(fields(Service.post("/api/v1/plans", body.formatted("[ \"project.filed\", \"project.fild\", 1 ]"))))
                .containsExactly("keep[1]", "keep[2]");
        assertThat(Service.post("/api/v1/plans", body.formatted("null")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_sweep_tells_where_it_turns() {
        JsonNode sweep = Service.json(sweep(
                        """
                "field": "project.totalInvestment", "from": 6000000, "to": 1000000000"""))
                .get("sweep");

        assertThat(sweep.get("points")
                        .valueStream()
                        .map(point -> point.get("at").get("value").decimalValue()))
                .contains(new BigDecimal("50000000"));
        assertThat(sweep.get("start").get("value").decimalValue()).isEqualByComparingTo("6000000");
    }

    @Test
    void two_answers_make_a_grid() {
        JsonNode grid = Service.json(
                        sweep(
                                """
                "field": "project.equipmentInvestment", "from": 0, "to": 60000000, "steps": 3,
                "second": { "field": "relocation.productionOn", "from": "2026-01-01", "to": "2026-12-31" }"""))
                .get("grid");

        assertThat(grid.get("rows").size()).isEqualTo(4);
        assertThat(grid.get("rows").get(0).size()).isEqualTo(4);
        assertThat(grid.get("down").get("values").get(0).stringValue()).isEqualTo("2026-01-01");
    }

    static Stream<Arguments> badSweeps() {
        String range = "\"from\": 0, \"to\": 1";
        return Stream.of(
                Arguments.of(range, List.of("field")),
                Arguments.of("\"field\": \"project.totalInvestmnt\", " + range, List.of("field")),
                Arguments.of("\"field\": 7, " + range, List.of("field")),
                Arguments.of("\"field\": \"project.filed\", " + range, List.of("field")),
                Arguments.of("\"field\": \"finance.loans[].principal\", " + range, List.of("field")),
                Arguments.of("\"field\": \"finance.loans[0].principal\", " + range, List.of("field")),
                Arguments.of("\"field\": \"finance.loans[99999999999].principal\", " + range, List.of("field")),
                Arguments.of("\"field\": \"project.totalInvestment\"", List.of("from", "to")),
                Arguments.of(
                        "\"field\": \"project.totalInvestment\", \"from\": -1, \"to\": \"x\"", List.of("from", "to")),
                Arguments.of("\"field\": \"project.totalInvestment\", \"from\": 2, \"to\": 1", List.of("to")),
                Arguments.of("\"field\": \"project.totalInvestment\", \"from\": 0.001, \"to\": 1", List.of("from")),
                Arguments.of(
                        "\"field\": \"relocation.startOn\", \"from\": \"2026-02-30\", \"to\": 5",
                        List.of("from", "to")),
                Arguments.of("\"field\": \"project.totalInvestment\", " + range + ", \"steps\": 3", List.of("steps")),
                Arguments.of(
                        "\"field\": \"project.totalInvestment\", " + range
                                + ", \"second\": { \"field\": \"project.totalInvestment\", " + range + " }",
                        List.of("second.field")),
                Arguments.of(
                        "\"field\": \"project.totalInvestment\", " + range + ", \"second\": [ ]", List.of("second")),
                Arguments.of(
                        "\"field\": \"project.totalInvestment\", " + range
                                + ", \"steps\": 31, \"second\": { \"fild\": 1, \"field\": \"project.landArea\", \"from\": 0 }",
                        List.of("second.fild", "second.to", "steps")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSweeps")
    void what_is_wrong_with_a_range_is_told_at_its_place(String more, List<String> fields) {
        HttpResponse<String> refused = sweep(more);

        assertProblem(refused, 400);
        assertThat(fields(refused)).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void a_range_in_which_nothing_can_stand_is_refused_with_the_way_out() {
        HttpResponse<String> refused = Service.post(
                "/api/v1/sweeps",
                """
                { "profile": { "destination": { "division": "440902" }, "relocation": { "startOn": "2026-05-01" } },
                  "field": "relocation.productionOn", "from": "2025-01-01", "to": "2025-12-31" }""");

        assertProblem(refused, 400);
        assertThat(fields(refused)).containsExactly("from");
    }

    @Test
    void nothing_is_kept() {
        JdbcClient jdbc = Service.bean(JdbcClient.class);
        Long before =
                jdbc.sql("select count(*) from assessment").query(Long.class).single();

        assertThat(Service.post("/api/v1/comparisons", BODY).statusCode()).isEqualTo(200);
        assertThat(Service.post("/api/v1/years", BODY).statusCode()).isEqualTo(200);
        assertThat(Service.post("/api/v1/plans", BODY).statusCode()).isEqualTo(200);
        assertThat(sweep("\"field\": \"project.landArea\", \"from\": 0, \"to\": 10")
                        .statusCode())
                .isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from assessment").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void years_are_five_unless_another_number_is_given() {
        JsonNode five = Service.json(Service.post("/api/v1/years?asOf=2024-02-29", BODY));
        JsonNode two = Service.json(
                Service.post("/api/v1/years?asOf=2024-02-29", "{ \"profile\": " + PROFILE + ", \"horizon\": 2 }"));

        assertThat(five.get("years").valueStream().map(year -> year.get("asOf").stringValue()))
                .containsExactly("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
        assertThat(two.get("years").size()).isEqualTo(2);
        assertThat(five.get("receipt").get("asOf").stringValue()).isEqualTo("2024-02-29");
        assertThat(five.get("assumptions").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "2.5", "\"5\"", "1e1", "true", "[ ]", "99999999999999999999"})
    void a_horizon_is_a_whole_number_from_one_to_ten(String horizon) {
        HttpResponse<String> refused =
                Service.post("/api/v1/years", "{ \"profile\": " + PROFILE + ", \"horizon\": " + horizon + " }");

        assertProblem(refused, 400);
        assertThat(fields(refused)).containsExactly("horizon");
    }
}
