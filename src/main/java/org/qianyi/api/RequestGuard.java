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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one request can cost and how many are worked on at a time. A body over 256 KiB is refused before it is read to the
 * end. Bodies are read before a place is taken, and only half of the server's threads may be reading, so that slow senders cannot
 * keep others out. A request that finds no place within a quarter of a second is told to come back instead of queueing up.
 */
@Component
@Order(0) // after Spring Security, so that refusals carry its headers
class RequestGuard extends OncePerRequestFilter {

    static final int MAX_BODY = 256 * 1024;
    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_MILLIS = 250;
    private static final long BODY_MILLIS = 10_000;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore readers;

    RequestGuard(@Value("${server.tomcat.threads.max:64}") int threads) {
        this.readers = new Semaphore(Math.max(1, threads / 2));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            tooLarge(response);
            return;
        }
        if (!entered(readers)) {
            tooMany(response);
            return;
        }
        HttpServletRequest guarded;
        try {
            guarded = read(request);
        } catch (BodyTooLargeException e) {
            tooLarge(response);
            return;
        } catch (SlowBodyException e) {
            response.setHeader("Connection", "close");
            refuse(response, HttpStatus.REQUEST_TIMEOUT, "请求正文发送太慢。", "The body was sent too slowly.");
            return;
        } finally {
            readers.release();
        }
        if (!entered(places)) {
            tooMany(response);
            return;
        }
        try {
            chain.doFilter(guarded, response);
        } finally {
            places.release();
        }
    }

    /** Reads the whole body: of a form as its entries, of anything else as bytes. */
    private static HttpServletRequest read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !ApiPath.is(request)) {
            request.getParameterMap(); // bounded by the server's own settings
            return request;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BODY_MILLIS);
        ServletInputStream in = request.getInputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            body.write(buffer, 0, count);
            if (body.size() > MAX_BODY) {
                throw new BodyTooLargeException();
            }
            if (System.nanoTime() > deadline) {
                throw new SlowBodyException();
            }
        }
        return new Buffered(request, body.toByteArray());
    }

    private static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class SlowBodyException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static boolean entered(Semaphore door) {
        try {
            return door.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tooMany(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        refuse(response, HttpStatus.TOO_MANY_REQUESTS, "请求太多，请稍后再试。", "Too many requests; come back in a moment.");
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
