package org.qianyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.Service;

/** What is long and repeats itself travels compressed, to whoever can read it so. */
class CompressionTest {

    private static HttpResponse<byte[]> get(String path, String accepted) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(Service.uri(path)).header("Accept-Encoding", accepted));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/measures, application/json", "/policies, text/html", "/assets/app.css, text/css"})
    void what_is_asked_for_in_gzip_comes_in_gzip(String path, String type) throws Exception {
        HttpResponse<byte[]> packed = get(path, "gzip");
        HttpResponse<byte[]> plain = get(path, "identity");

        assertThat(packed.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-encoding"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void a_long_list_of_problems_comes_in_gzip_too() throws Exception {
        String profile = IntStream.range(0, 50)
                .mapToObj(i -> "\"no" + i + "\": 1")
                .collect(Collectors.joining(", ", "{ ", " }"));

        HttpResponse<byte[]> packed = send(HttpRequest.newBuilder(Service.uri("/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString(profile)));

        assertThat(packed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void it_is_the_same_once_unpacked() throws Exception {
        byte[] unpacked = new GZIPInputStream(
                        new ByteArrayInputStream(get("/api/v1/measures", "gzip").body()))
                .readAllBytes();

        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(Service.get("/api/v1/measures").body());
    }
}
