package org.qianyi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what reaches no page and no endpoint: with the headers of every answer, in both languages, and without a word of what was
 * asked. People get two plain lines, programs a problem detail.
 */
@Component
class BareRefusal {

    private final HeaderWriter headers;
    private final MessageSource messages;

    BareRefusal(HeaderWriter headers, MessageSource messages) {
        this.headers = headers;
        this.messages = messages;
    }

    private record Detail(String type, String title, int status, String detail, List<Problem> errors) {}

    /**
     * Answers.
     *
     * @param message key of the page text that says why
     */
    void send(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
        Text why = new Text(
                messages.getMessage(message, null, Locale.CHINESE), messages.getMessage(message, null, Locale.ENGLISH));
        boolean forPrograms = isForPrograms(request.getRequestURI());
        byte[] body = forPrograms
                ? JsonMapper.shared()
                        .writeValueAsBytes(
                                new Detail("about:blank", why.en(), status, why.zh(), List.of(new Problem("", why))))
                : (why.zh() + "\n" + why.en() + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        headers.writeHeaders(request, response);
        response.setContentType(forPrograms ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** An address that could not even be read is nobody's. */
    private static boolean isForPrograms(@Nullable String address) {
        return address != null && (address.startsWith("/api/") || address.startsWith("/actuator/"));
    }
}
