package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.api.Exchange.PROFILE;
import static org.qianyi.api.Exchange.assertProblem;
import static org.qianyi.api.Exchange.assess;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianyi.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two kept answers beside each other, over HTTP. */
class DifferencesApiTest {

    private static String id(String query) {
        return Service.json(assess(query, PROFILE)).get("id").stringValue();
    }

    private static HttpResponse<String> differences(String id, String query) {
        return Service.get("/api/v1/assessments/" + id + "/differences" + query);
    }

    @Test
    void the_law_of_two_days_is_told_apart() {
        String before = id("?asOf=2023-11-06");
        String after = id("?asOf=2023-11-07");

        HttpResponse<String> response = differences(after, "?from=" + before);
        JsonNode report = Service.json(response);
        JsonNode measures = report.get("differences").get("measures");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(report.get("from").stringValue()).isEqualTo(before);
        assertThat(report.get("before").get("asOf").stringValue()).isEqualTo("2023-11-06");
        assertThat(report.get("rules").isNull()).isTrue();
        assertThat(report.get("limits").isEmpty()).isTrue();
        assertThat(report.get("differences").get("answers").isEmpty()).isTrue();
        assertThat(measures.valueStream().map(m -> m.get("sentence").get("zh").stringValue()))
                .anyMatch(sentence -> sentence.startsWith("“企业技术改造设备奖励”由“不适用”变为“可享”，金额为不超过 180 万元。原因："));
        assertThat(measures.size()
                        + report.get("differences").get("sameMeasures").intValue())
                .isEqualTo(Service.json(Service.get("/api/v1/measures")).size());
    }

    @Test
    void what_to_compare_with_must_be_said_and_kept() {
        String id = id("");

        assertProblem(differences(id, ""), 400);
        assertProblem(differences(id, "?to=" + id), 400);
        assertProblem(differences(id, "?from=nope"), 404);
        assertProblem(differences("nope", "?from=" + id), 404);
        assertThat(Service.json(differences(id, "?from=nope"))
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("from");
    }

    @Test
    void an_answer_that_was_changed_is_not_compared() {
        String sound = id("");
        String changed = id("?asOf=2026-03-01");
        Service.bean(JdbcClient.class)
                .sql("update assessment set profile = ? where id = ?")
                .params(new byte[] {'{', '}'}, changed)
                .update();

        for (HttpResponse<String> refused :
                List.of(differences(sound, "?from=" + changed), differences(changed, "?from=" + sound))) {
            assertProblem(refused, 409);
            assertThat(Service.json(refused).at("/errors/0/message/zh").stringValue())
                    .isEqualTo("存档与回执不符：填报、结果或回执被改动过。");
        }
    }
}
