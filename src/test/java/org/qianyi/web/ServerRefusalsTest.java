package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertHeaders(answer, "no-cache, no-store");
    }

    private static void assertHeaders(String answer, String caching) {
        assertThat(answer.lines())
                .contains(
                        "Content-Security-Policy: " + SecurityConfig.CONTENT_SECURITY_POLICY,
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Cross-Origin-Opener-Policy: same-origin",
                        "Cross-Origin-Resource-Policy: same-origin");
        assertThat(answer).contains("Cache-Control: " + caching, "Permissions-Policy: ");
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
    @ValueSource(
            strings = {
                "GET /form HTTP/1.1\r\nAccept: \u0085\r\n",
                "POST /form?%00=1 HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "POST /api/v1/assessments?%00=1 HTTP/1.1\r\nContent-Type: application/json\r\n",
                "POST /api/v1/assessments?a%0a=1 HTTP/1.1\r\nContent-Type: application/json\r\n",
                "POST /api/v1/assessments?%c2%85=1 HTTP/1.1\r\nContent-Type: application/json\r\n",
                "POST /api/v1/assessments?%ef%bf%bf=1 HTTP/1.1\r\nContent-Type: application/json\r\n",
                "GET /api/v1/fields HTTP/1.1\r\nAccept: \u0085\r\n",
                "GET /api/v1/fields HTTP/1.1\r\nAccept: \u00e7\u0095\u008c\r\n"
            })
    void what_the_firewall_refuses_late_is_no_fault_of_the_program(String head) throws IOException {
        String body = head.startsWith("POST") ? "{ \"destination\": { \"division\": \"440902\" } }" : "";

        String answer =
                said(head + "Host: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertHeaders(
                answer, head.startsWith("POST /form") ? "no-cache, private" : "no-cache, no-store"); // decision 17
        if (head.contains("/api/")) {
            assertThat(answer).contains("Content-Type: application/problem+json", "\"status\":400");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOO /api/v1/fields, GET",
        "PROPFIND /api/v1/assessments, POST",
        "PROPFIND /, GET",
        "FOO /actuator/health, GET",
        "DELETE /form, POST"
    })
    void a_method_an_address_does_not_have_is_told_with_those_it_has(String line, String allowed) throws IOException {
        String answer = said(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").containsPattern("\r\nAllow: [A-Z, ]*" + allowed);
        assertHeaders(answer);
    }

    @Test
    void the_page_that_says_there_is_none_is_a_page_whatever_was_asked_for() throws IOException {
        String answer = said("GET /robots.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("Content-Type: text/html;charset=UTF-8");
    }

    /** Bytes go out first, as from a sender that looks at the answer only at the end. */
    @Test
    void a_body_of_5_megabytes_is_taken_in_so_that_the_refusal_is_seen() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /api/v1/assessments HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] portion = new byte[50_000];
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write(portion);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /form", "TRACE /api/v1/fields"})
    void a_method_the_server_refuses_by_itself_is_no_exception(String line) throws IOException {
        String answer = said(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertHeaders(answer);
    }
}
