package org.qianyi.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one request can cost and how many are worked on at a time. A body over 256 KiB is refused before it is read to the
 * end; a request that finds no free place within a quarter of a second is told to come back instead of queueing up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequestGuard extends OncePerRequestFilter {

    static final int MAX_BODY = 256 * 1024;
    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore places = new Semaphore(PLACES, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = request.getRequestURI().startsWith("/api/");
        if (request.getContentLengthLong() > MAX_BODY) {
            tooLarge(response);
            return;
        }
        HttpServletRequest guarded = request;
        if (api) {
            byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                tooLarge(response);
                return;
            }
            guarded = new Buffered(request, body);
        }
        if (!entered()) {
            response.setHeader("Retry-After", "1");
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, "请求太多，请稍后再试。", "Too many requests; come back in a moment.");
            return;
        }
        try {
            chain.doFilter(guarded, response);
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        refuse(response, HttpStatus.CONTENT_TOO_LARGE, "请求正文超过 256 KiB。", "The body is larger than 256 KiB.");
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String zh, String en)
            throws IOException {
        Text text = new Text(zh, en);
        Problems.write(response, status, text, List.of(new Problem("", text)));
    }

    /** A request whose body has been read. */
    private static final class Buffered extends HttpServletRequestWrapper {

        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
