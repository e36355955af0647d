package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.api.Exchange.PROFILE;
import static org.qianyi.api.Exchange.assess;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qianyi.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An assessment as an integrator sees it, over HTTP: asked for, fetched, replayed. */
class AssessmentApiTest {

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
}
