package org.qianyi.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.qianyi.publication.Fault;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors of {@code /api/**} as RFC 9457 problem details, in both languages, without a word of what was sent; whether or not a
 * handler was found. Pages have errors of their own.
 */
@Component
class Problems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Text BAD_REQUEST = new Text("请求有误。", "The request has a problem.");

    /** A problem detail. */
    record Detail(String type, String title, int status, String detail, List<Problem> errors) {}

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!ApiPath.is(request) || e instanceof RequestRejectedException) {
            return null; // what the firewall refuses late, its own handler answers as what it refuses early
        }
        if (gone(e)) {
            LOG.debug("the client has gone");
            return new ModelAndView();
        }
        try {
            respond(e, response);
        } catch (IOException | JacksonException broken) {
            LOG.debug("the client has gone: {}", broken.getClass().getName());
        }
        return new ModelAndView();
    }

    private static boolean gone(Exception e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof AsyncRequestNotUsableException || cause instanceof ClientAbortException);
    }

    private static void respond(Exception e, HttpServletResponse response) throws IOException {
        if (e instanceof ApiProblem problem) {
            write(response, problem.status(), problem.title(), problem.errors());
        } else if (e instanceof Publisher.BusyException) {
            response.setHeader("Retry-After", "5");
            Text text = new Text(
                    "正在重新编译另一版旧规则，请稍后再试。",
                    "Another earlier version of the rules is being compiled; come back in a moment.");
            write(response, HttpStatus.TOO_MANY_REQUESTS, text, List.of(new Problem("publication", text)));
        } else if (e instanceof ReportStore.FullException) {
            response.setHeader("Retry-After", "60");
            Text text = new Text("存储空间已满，请稍后再试。", "Storage is full; please try later.");
            write(response, HttpStatus.TOO_MANY_REQUESTS, text, List.of(new Problem("", text)));
        } else if (e instanceof ReportStore.DamagedException) {
            Text text = new Text(
                    "这次测算的存档已损坏：可能被改动。", "What was kept of this assessment is damaged: it may have been changed.");
            write(response, HttpStatus.CONFLICT, text, List.of(new Problem("id", text)));
        } else if (e instanceof InvalidParameterException) {
            Text text = new Text("地址里的参数写法不对。", "The parameters in the address are not well formed.");
            write(response, HttpStatus.BAD_REQUEST, BAD_REQUEST, List.of(new Problem("", text)));
        } else if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            String name = mismatch.getName();
            Text text = new Text("参数 " + name + " 的写法不对。", "The parameter " + name + " is not well formed.");
            write(response, HttpStatus.BAD_REQUEST, BAD_REQUEST, List.of(new Problem(name, text)));
        } else if (e instanceof HttpMessageNotReadableException) {
            Text text = new Text("请求正文是空的，或无法读取。", "The body is empty or cannot be read.");
            write(response, HttpStatus.BAD_REQUEST, BAD_REQUEST, List.of(new Problem("", text)));
        } else if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            copy(known.getHeaders(), response);
            if (e instanceof HttpRequestMethodNotSupportedException) {
                response.setHeader(HttpHeaders.ALLOW, allowed(known.getHeaders().getAllow()));
            }
            Text text = text(known.getStatusCode());
            write(response, known.getStatusCode(), text, List.of(new Problem("", text)));
        } else {
            LOG.error("unexpected {}", Fault.trace(e));
            Text text = new Text("程序出错，请稍后再试。", "The program failed; please try again later.");
            write(response, HttpStatus.INTERNAL_SERVER_ERROR, text, List.of(new Problem("", text)));
        }
    }

    private static Text text(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> new Text("没有这个地址。", "There is no such address.");
            case 405 -> new Text("这个地址不支持该方法。", "This address does not support the method.");
            case 406 -> new Text("这个地址只返回 JSON。", "This address answers in JSON only.");
            case 415 -> new Text("请用 Content-Type: application/json。", "Send Content-Type: application/json.");
            default -> BAD_REQUEST;
        };
    }

    /** With what goes without saying, as OPTIONS names them. */
    private static String allowed(Set<HttpMethod> methods) {
        Set<String> all = new LinkedHashSet<>();
        for (HttpMethod method : methods) {
            all.add(method.name());
            if (method.equals(HttpMethod.GET)) {
                all.add(HttpMethod.HEAD.name());
            }
        }
        all.add(HttpMethod.OPTIONS.name());
        return String.join(",", all);
    }

    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** Writes a problem detail; English in the title, Chinese in the detail, both in each error. */
    static void write(HttpServletResponse response, HttpStatusCode status, Text text, List<Problem> errors)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(new Detail("about:blank", text.en(), status.value(), text.zh(), errors));
        response.getOutputStream()
                .write(body); // neither closed nor of a set length: no more of a body could be read then
    }
}
