package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What passes by itself is said with the time to come back, and is no fault of the program. */
class ProblemsTest {

    static Stream<Exception> passing() {
        return Stream.of(new Publisher.BusyException(), new ReportStore.FullException());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_is_to_be_tried_again(Exception thrown) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/assessments");
        request.setServletPath("/api/v1/assessments");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new Problems().resolveException(request, response, null, thrown);

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }
}
