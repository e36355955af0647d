package org.qianyi.api;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are for programs. */
final class ApiPath {

    /** Whether a request is for {@code /api/**}, however its path is written: the decoded path decides, as it does for routing. */
    static boolean is(HttpServletRequest request) {
        String path = request.getServletPath();
        String rest = request.getPathInfo();
        return (rest == null ? path : path + rest).startsWith("/api/");
    }

    private ApiPath() {}
}
