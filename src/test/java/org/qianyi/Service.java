package org.qianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on a free port with a database in memory, started once for all tests that speak HTTP to it. */
public final class Service {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final class Running {
        static final ConfigurableApplicationContext CONTEXT = QianyiApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:service;DB_CLOSE_DELAY=-1",
                        "--qianyi.watch=1h");
    }

    public static int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) Running.CONTEXT).getWebServer())
                .getPort();
    }

    public static <T> T bean(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }

    public static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public static HttpResponse<String> post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse<String> post(String path, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private Service() {}
}
