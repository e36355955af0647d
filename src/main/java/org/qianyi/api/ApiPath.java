package org.qianyi.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which requests are for programs. */
final class ApiPath {

    /**
     * Whether a request is for {@code /api/**} or the health check, however its path is written: the decoded path decides, as it does
     * for routing. Of a request the server sent on to be refused, the path it first had.
     */
    static boolean is(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return isFor(failed);
        }
        String path = request.getServletPath();
        String rest = request.getPathInfo();
        return isFor(rest == null ? path : path + rest);
    }

    private static boolean isFor(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    private ApiPath() {}
}
