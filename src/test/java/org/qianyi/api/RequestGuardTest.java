package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A full house sends people away instead of piling them up. */
class RequestGuardTest {

    private final RequestGuard guard = new RequestGuard(64, Duration.ofSeconds(10));

    private MockHttpServletResponse post(FilterChain chain) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            guard.doFilter(new MockHttpServletRequest("POST", "/api/v1/assessments"), response, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private MockHttpServletResponse get(String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        try {
            guard.doFilter(request, response, (asked, answer) -> {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    @Test
    void a_request_without_a_free_place_is_told_to_come_back() {
        int places = 4 * Runtime.getRuntime().availableProcessors();
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(places);
        try {
            List<CompletableFuture<MockHttpServletResponse>> guests = IntStream.range(0, places)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> post((request, response) -> {
                                inside.countDown();
                                await(leave);
                            }),
                            threads))
                    .toList();
            await(inside);

            MockHttpServletResponse refused = post((request, response) -> {});

            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(get("/api/v1/assessments/x/differences").getStatus()).isEqualTo(429);
            assertThat(get("/api/v1/assessments/x").getStatus()).isEqualTo(200);
            leave.countDown();
            assertThat(guests).allMatch(guest -> guest.join().getStatus() == 200);
            assertThat(post((request, response) -> {}).getStatus()).isEqualTo(200);
        } finally {
            leave.countDown();
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/form, application/x-www-form-urlencoded, text/plain",
        "/api/v1/assessments, application/json, application/problem+json"
    })
    void a_sender_that_takes_its_time_is_cut_off(String path, String type, String refusal) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new RequestGuard(64, Duration.ofMillis(30)).doFilter(dripping(path, type), response, (asked, answered) -> {
            throw new IllegalStateException("let through");
        });

        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(response.getContentType()).startsWith(refusal);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("请求正文发送太慢。", "too slowly");
    }

    /** A body that never ends and comes a byte at a time. */
    private static MockHttpServletRequest dripping(String path, String type) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) {
                        LockSupport.parkNanos(1_000_000);
                        target[offset] = 'a';
                        return 1;
                    }
                };
            }
        };
        request.setServletPath(path);
        request.setContentType(type);
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void only_a_post_may_have_a_body(String method) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/form");
        request.setServletPath("/form");
        request.setContent(new byte[] {1});
        MockHttpServletResponse response = new MockHttpServletResponse();

        guard.doFilter(request, response, (asked, answered) -> {
            throw new IllegalStateException("let through");
        });

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void a_sender_that_stops_is_told_that_it_was_too_slow() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/assessments") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new SocketTimeoutException();
                    }
                };
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();

        guard.doFilter(request, response, (asked, answered) -> {
            throw new IllegalStateException("let through");
        });

        assertThat(response.getStatus()).isEqualTo(408);
    }

    @Test
    void the_entries_of_a_form_come_after_those_of_the_address() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/form");
        request.setServletPath("/form");
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.setParameter("lang", "en");
        request.setContent("lang=zh&name=%E8%BF%81+%E7%9B%8A&empty=".getBytes(StandardCharsets.UTF_8));
        Map<String, List<String>> entries = new LinkedHashMap<>();

        guard.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> asked.getParameterMap()
                .forEach((name, values) -> entries.put(name, List.of(values))));

        assertThat(entries)
                .containsExactly(
                        Map.entry("lang", List.of("en", "zh")),
                        Map.entry("name", List.of("迁 益")),
                        Map.entry("empty", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "many"})
    void a_form_that_cannot_be_read_is_refused_when_it_is_looked_at(String body) {
        String content = body.equals("many") ? "a=1&".repeat(2001) : body;
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/form");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(content.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> guard.doFilter(
                        request, new MockHttpServletResponse(), (asked, answered) -> asked.getParameterMap()))
                .isInstanceOf(InvalidParameterException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
