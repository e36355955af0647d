package org.qianyi.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one request can cost and how many are worked on at a time. Only POST requests may have a body. One over 256 KiB is
 * refused before it is read to the end, one that comes in too slowly as soon as that shows, and the connection closes. What is left of
 * a body that is too large is read and thrown away, up to 8 MiB and as long as it comes in fast: a sender that is still sending when
 * the connection closes often never sees the refusal. Bodies are read before a place is taken, and only half of the server's threads
 * may be reading. A request that finds no place within a quarter of a second is told to come back instead of queueing up.
 */
@Component
@Order(0) // after Spring Security, so that refusals carry its headers
class RequestGuard extends OncePerRequestFilter {

    static final int MAX_BODY = 256 * 1024;

    /** End of the address that asks the engine many times without a body. */
    private static final String DIFFERENCES = "/differences";

    private static final int MAX_THROWN_AWAY = 8 * 1024 * 1024;
    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore readers;
    private final Duration bodyTime;

    RequestGuard(
            @Value("${server.tomcat.threads.max:64}") int threads, @Value("${qianyi.body-time}") Duration bodyTime) {
        this.readers = new Semaphore(Math.max(1, threads / 2));
        this.bodyTime = bodyTime;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            if (hasBody(request)) {
                refuse(request, response, Refusal.UNASKED_BODY);
            } else if (request.getServletPath().endsWith(DIFFERENCES)) {
                work(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        boolean tooLarge = request.getContentLengthLong() > MAX_BODY;
        if (!entered(readers)) {
            refuse(request, response, tooLarge ? Refusal.TOO_LARGE : Refusal.TOO_MANY);
            return;
        }
        HttpServletRequest guarded;
        try {
            if (tooLarge) {
                refuseAndThrowAway(request, response);
                return;
            }
            guarded = read(request);
        } catch (BodyTooLargeException e) {
            refuseAndThrowAway(request, response);
            return;
        } catch (SlowBodyException | SocketTimeoutException e) {
            refuse(request, response, Refusal.TOO_SLOW);
            return;
        } catch (IOException e) {
            refuse(request, response, Refusal.BROKEN_BODY);
            return;
        } finally {
            readers.release();
        }
        work(guarded, response, chain);
    }

    /** Hands on a request that has the engine work, if there is a place. */
    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered(places)) {
            refuse(request, response, Refusal.TOO_MANY);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** Reads the whole body, for so long and no longer. */
    private HttpServletRequest read(HttpServletRequest request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long start = System.nanoTime();
        ServletInputStream in = request.getInputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            body.write(buffer, 0, count);
            if (body.size() > MAX_BODY) {
                throw new BodyTooLargeException();
            }
            if (System.nanoTime() - start > allowed(body.size(), MAX_BODY)) {
                throw new SlowBodyException();
            }
        }
        return new ReadRequest(request, body.toByteArray());
    }

    /** How long so much of a body may take: a fifth of the time for anything, the rest as the bytes come in. */
    private long allowed(int bytes, int most) {
        return bodyTime.toNanos() / 5 + bodyTime.toNanos() * 4 / 5 / most * bytes;
    }

    /** Says that a body is too large, and takes in what is still coming, within bounds. */
    private void refuseAndThrowAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, Refusal.TOO_LARGE);
        response.flushBuffer();
        byte[] buffer = new byte[8192];
        long start = System.nanoTime();
        int all = 0;
        try {
            ServletInputStream in = request.getInputStream();
            for (int count = in.read(buffer);
                    count >= 0 && all < MAX_THROWN_AWAY && System.nanoTime() - start < allowed(all, MAX_THROWN_AWAY);
                    count = in.read(buffer)) {
                all += count;
            }
        } catch (IOException gone) {
            logger.debug("the sender of a body that is too large has gone");
        }
    }

    private static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class SlowBodyException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean entered(Semaphore door) {
        try {
            return door.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Why a request goes no further. */
    private enum Refusal {
        UNASKED_BODY(HttpStatus.BAD_REQUEST, "只有 POST 请求可以带正文。", "Only POST requests may have a body."),
        BROKEN_BODY(
                HttpStatus.BAD_REQUEST,
                "请求正文不完整，或者分块写法不对。",
                "The body is incomplete or its chunks are not well formed."),
        TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "请求正文发送太慢。", "The body was sent too slowly."),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "请求正文超过 256 KiB。", "The body is larger than 256 KiB."),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "请求太多，请稍后再试。", "Too many requests; come back in a moment.");

        private final HttpStatus status;
        private final Text text;

        Refusal(HttpStatus status, String zh, String en) {
            this.status = status;
            this.text = new Text(zh, en);
        }
    }

    /** Programs get a problem detail, people two plain lines; the connection closes, so that nothing more of a body is taken. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal why)
            throws IOException {
        response.setHeader("Connection", "close");
        if (why == Refusal.TOO_MANY) {
            response.setHeader("Retry-After", "1");
        }
        if (ApiPath.is(request)) {
            Problems.write(response, why.status, why.text, List.of(new Problem("", why.text)));
            return;
        }
        response.setStatus(why.status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why.text.zh());
        response.getWriter().println(why.text.en());
    }
}
