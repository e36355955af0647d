package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;

/** What no HTTP client would send gets an answer like any other. */
class ServerRefusalsTest {

    /** Everything the server says to these bytes. */
    private static String said(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertHeaders(String answer) {
        assertThat(answer.lines())
                .contains(
                        "Content-Security-Policy: " + SecurityConfig.CONTENT_SECURITY_POLICY,
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Cross-Origin-Opener-Policy: same-origin",
                        "Cross-Origin-Resource-Policy: same-origin");
        assertThat(answer).contains("Cache-Control: no-cache, no-store", "Permissions-Policy: ");
        assertThat(answer).doesNotContain("Tomcat", "<!doctype html><html lang=\"en\">", "org.apache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUBBISH\r\n\r\n",
                "GET /a{b}|c HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /form?a={x} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /form HTTP/1.1\r\nHost: x\r\nBad Header: x\r\n\r\n",
                "GET /form HTTP/1.1\r\n\r\n",
                "GET /form HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /form HTTP/1.1\r\nHost: x\r\nX: LONG\r\n\r\n",
                "GET /LONG HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/3.0\r\nHost: x\r\n\r\n",
                "POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: foo\r\n\r\n",
                "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                "GET /form;a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void people_get_two_plain_lines(String request) throws IOException {
        String answer = said(request.replace("LONG", "a".repeat(20_000)));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501|505) .*");
        assertHeaders(answer);
        assertThat(answer).contains("Content-Type: text/plain;charset=UTF-8");
        List<String> body =
                answer.substring(answer.indexOf("\r\n\r\n") + 4).lines().toList();
        assertThat(body).hasSize(2);
        assertThat(body.get(0)).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(body.get(1)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/fields HTTP/1.1\r\nHost: x\r\nX: LONG\r\n\r\n",
                "GET /api/v1/fields HTTP/1.1\r\nHost: a^b\r\n\r\n",
                "GET /api/v1/fields;a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void programs_get_a_problem_detail(String request) throws IOException {
        String answer = said(request.replace("LONG", "a".repeat(20_000)));

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertHeaders(answer);
        assertThat(answer)
                .contains("Content-Type: application/problem+json", "\"status\":400", "\"zh\":\"", "\"en\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /form", "TRACE /api/v1/fields"})
    void a_method_the_server_refuses_by_itself_is_no_exception(String line) throws IOException {
        String answer = said(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertHeaders(answer);
    }
}
