package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description says of an answer holds of real ones: programs are generated from it. */
class DescriptionTest {

    private static final JsonNode DESCRIPTION = Service.json(Service.get("/api/v1/openapi"));
    private static final String PROFILE =
            """
            { "destination": { "division": "440902" }, "enterprise": { "industryCode": "C3311" },
              "project": { "technicalRenovation": true, "equipmentInvestment": 6000000 },
              "finance": { "loans": [ { "rate": null } ] } }""";

    private static JsonNode answered(String path, String method) {
        JsonNode content = DESCRIPTION
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("200")
                .path("content");
        assertThat(content.size()).as(path).isPositive();
        return content.iterator().next().path("schema");
    }

    private static JsonNode named(String name) {
        return DESCRIPTION.path("components").path("schemas").path(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/policies",
                "/api/v1/measures",
                "/api/v1/duties",
                "/api/v1/parameters",
                "/api/v1/clauses",
                "/api/v1/fields",
                "/api/v1/publications"
            })
    void what_can_be_read_is_as_described(String path) {
        assertThat(violations(Service.json(Service.get(path)), answered(path, "get")))
                .isEmpty();
    }

    @Test
    void an_answer_is_as_described_when_it_is_given_fetched_and_replayed() {
        JsonNode report = Service.json(Service.post("/api/v1/assessments?asOf=2026-03-01", PROFILE));
        String place = "/api/v1/assessments/" + report.get("id").stringValue();

        assertThat(violations(report, answered("/api/v1/assessments", "post"))).isEmpty();
        assertThat(violations(Service.json(Service.get(place)), answered("/api/v1/assessments/{id}", "get")))
                .isEmpty();
        assertThat(violations(
                        Service.json(Service.post(place + "/replay", "")),
                        answered("/api/v1/assessments/{id}/replay", "post")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comparisons | \"destinations\": null",
                "years | \"horizon\": null",
                "plans | \"keep\": null",
                "sweeps | \"field\": \"project.totalInvestment\", \"from\": 0, \"to\": 100000000, \"steps\": null",
                "sweeps | \"field\": \"project.landArea\", \"from\": 0, \"to\": 10, \"steps\": 2, \"second\":"
                        + " { \"field\": \"talent.trainees\", \"from\": 0, \"to\": 9 }"
            })
    void a_plan_is_as_described_and_so_is_what_asks_for_it(String name, String more) {
        String path = "/api/v1/" + name;
        String outside = PROFILE.replace("\"440902\"", "\"440902\", \"park\": \"NONE\"");
        String body = "{ \"profile\": " + outside + ", " + more + " }";
        JsonNode asked = DESCRIPTION.path("paths").path(path).at("/post/requestBody/content/application~1json/schema");

        assertThat(violations(Service.json(Service.post(path + "?asOf=2026-03-01", body)), answered(path, "post")))
                .isEmpty();
        assertThat(violations(JsonMapper.shared().readTree(body), asked)).isEmpty();
        assertThat(violations(JsonMapper.shared().readTree("{ \"profile\": [ ] }"), asked))
                .isNotEmpty();
        assertThat(violations(JsonMapper.shared().readTree("{ }"), asked)).isNotEmpty();
    }

    @Test
    void a_parameter_says_what_it_takes() {
        assertThat(parameter("asOf").path("format").stringValue("")).isEqualTo("date");
        assertThat(parameter("lang").path("enum").valueStream().map(JsonNode::stringValue))
                .containsExactly("zh", "en");
        assertThat(named("DutyResult")
                        .at("/properties/applies/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly("MET", "NOT_MET", "UNKNOWN", "NOT_APPLICABLE");
    }

    private static JsonNode parameter(String name) {
        return DESCRIPTION
                .at("/paths/~1api~1v1~1assessments/post/parameters")
                .valueStream()
                .filter(one -> one.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .get("schema");
    }

    @Test
    void a_refusal_is_as_described() {
        assertThat(violations(Service.json(Service.post("/api/v1/assessments", "{}")), named("Detail")))
                .isEmpty();
    }

    /** Null is "not known" everywhere but where the move goes. */
    @Test
    void a_profile_may_say_of_anything_that_it_is_not_known() {
        StringBuilder nothing = new StringBuilder("{ \"destination\": { \"division\": \"440902\", \"park\": null }");
        named("Profile").path("properties").properties().forEach(group -> {
            if (!group.getKey().equals("destination")) {
                nothing.append(", \"").append(group.getKey()).append("\": null");
            }
        });
        String profile = nothing.append(" }").toString();

        assertThat(violations(JsonMapper.shared().readTree(profile), named("Profile")))
                .isEmpty();
        assertThat(Service.post("/api/v1/assessments", profile).statusCode()).isEqualTo(200);
        assertThat(violations(JsonMapper.shared().readTree("{ \"destination\": null }"), named("Profile")))
                .isNotEmpty();
    }

    @Test
    void rule_files_are_described_as_they_are_sent() {
        JsonNode body =
                DESCRIPTION.at("/paths/~1api~1v1~1rules~1check/post/requestBody/content/application~1json/schema");

        assertThat(violations(JsonMapper.shared().readTree("{ \"files\": { \"a/policy.yaml\": \"\" } }"), body))
                .isEmpty();
        assertThat(violations(JsonMapper.shared().readTree("{ \"files\": { \"a/policy.yaml\": 1 } }"), body))
                .isNotEmpty();
        assertThat(violations(
                        Service.json(Service.post(
                                "/api/v1/rules/check", "{ \"files\": { \"maoming/x/a.drl\": \"rule\" } }")),
                        answered("/api/v1/rules/check", "post")))
                .isEmpty();
    }

    private static List<String> violations(JsonNode value, JsonNode schema) {
        List<String> found = new ArrayList<>();
        check("", value, schema, found);
        return found;
    }

    /** So much of JSON Schema as the description uses. A part that is not described is a violation too. */
    private static void check(String place, JsonNode value, JsonNode schema, List<String> found) {
        if (schema.has("$ref")) {
            check(place, value, DESCRIPTION.at(schema.get("$ref").stringValue().substring(1)), found);
            return;
        }
        if (schema.has("anyOf")) {
            if (schema.get("anyOf").valueStream().noneMatch(one -> violations(value, one)
                    .isEmpty())) {
                found.add(place + " is none of " + schema.get("anyOf"));
            }
            return;
        }
        JsonNode type = schema.path("type");
        if (!type.isMissingNode()
                && !(type.isArray() ? type.valueStream() : java.util.stream.Stream.of(type))
                        .anyMatch(one -> is(one.stringValue(), value))) {
            found.add(place + " is no " + type);
            return;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(place + " is none of " + schema.get("enum"));
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(place + "/" + i, value.get(i), schema.path("items"), found);
            }
        }
        if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.stringValue())) {
                    found.add(place + " has no " + name);
                }
            });
            value.properties().forEach(part -> {
                JsonNode described = schema.path("properties").path(part.getKey());
                if (described.isMissingNode()) {
                    described = schema.path("additionalProperties");
                }
                if (described.isObject()) {
                    check(place + "/" + part.getKey(), part.getValue(), described, found);
                } else if (!type.isMissingNode()) {
                    found.add(place + "/" + part.getKey() + " is not described");
                }
            });
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
