package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A full house sends people away instead of piling them up. */
class RequestGuardTest {

    private final RequestGuard guard = new RequestGuard(64);

    private MockHttpServletResponse post(FilterChain chain) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            guard.doFilter(new MockHttpServletRequest("POST", "/api/v1/assessments"), response, chain);
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
            leave.countDown();
            assertThat(guests).allMatch(guest -> guest.join().getStatus() == 200);
            assertThat(post((request, response) -> {}).getStatus()).isEqualTo(200);
        } finally {
            leave.countDown();
            threads.shutdown();
        }
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
