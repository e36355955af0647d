package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.qianyi.Service;

/** A profile to ask with, and how the tests of the interface ask and are refused. */
final class Exchange {

    static final String PROFILE =
            """
            { "enterprise": { "industryCode": "C" }, "destination": { "division": "440902" },
              "project": { "technicalRenovation": true, "equipmentInvestment": 6000000 } }""";

    static HttpResponse<String> assess(String query, String profile) {
        return Service.post("/api/v1/assessments" + query, profile);
    }

    /** Holds that a request was refused as a problem, and that it says why. */
    static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Service.json(response).get("errors").size()).isPositive();
    }

    private Exchange() {}
}
