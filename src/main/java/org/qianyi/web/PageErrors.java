package org.qianyi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.qianyi.publication.Fault;
import org.qianyi.publication.ReportStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Turns what goes wrong on a page into a page that says so without detail. The interface for programs has errors of its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after those of the interface for programs, which takes what is its own
class PageErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Frames frames;

    PageErrors(Frames frames, ThymeleafViewResolver views) {
        this.frames = frames;
        views.setForceContentType(true); // or the page that says there is no /robots.txt would call itself plain text
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (response.isCommitted() || exception instanceof RequestRejectedException) {
            return null; // what the firewall refuses late, its own handler answers as what it refuses early
        }
        if (exception instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (exception instanceof ReportStore.FullException) {
            response.setHeader("Retry-After", "60");
        }
        HttpStatusCode status = status(exception);
        if (status.is5xxServerError()) {
            LOG.error("a page failed: {}", Fault.trace(exception));
        }
        return new ModelAndView("error", Map.of("status", status.value(), Frames.NAME, frames.frame(request)), status);
    }

    private static HttpStatusCode status(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            return known.getStatusCode();
        }
        if (exception instanceof ReportStore.FullException) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return exception instanceof InvalidParameterException
                ? HttpStatus.BAD_REQUEST // too many entries, or unreadable ones
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
