package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.api.Exchange.PROFILE;
import static org.qianyi.api.Exchange.assertProblem;
import static org.qianyi.api.Exchange.assess;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import org.qianyi.profile.Division;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Industry;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;
import tools.jackson.databind.JsonNode;

/** What of the rules, their history and the questions can be read over HTTP, and the check of posted rule files. */
class LibraryApiTest {

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
    void a_body_of_rule_files_has_problems_of_its_own() {
        HttpResponse<String> response = Service.post("/api/v1/rules/check", "{ \"files\": 1 }");

        assertProblem(response, 400);
        assertThat(Service.json(response).get("title").stringValue())
                .isEqualTo("The body has a problem; no file was checked.");
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

    @ParameterizedTest
    @ValueSource(strings = {"", "0x10", "%EF%BC%91%EF%BC%90", "%2010", "010", "-1", "+1", "0", "99999999999999999999"})
    void the_page_of_a_history_is_asked_for_by_the_number_it_was_given(String before) {
        assertProblem(Service.get("/api/v1/publications?before=" + before), 400);
    }
}
