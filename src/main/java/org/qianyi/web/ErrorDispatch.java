package org.qianyi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the server sends what failed before any page was reached. Asked for by itself it is no page. */
@Controller
class ErrorDispatch implements ErrorController {

    private final HeaderWriter headers;

    ErrorDispatch(HeaderWriter headers) {
        this.headers = headers;
    }

    @RequestMapping("/error")
    void failed(HttpServletRequest request, HttpServletResponse response) {
        headers.writeHeaders(request, response); // TRACE comes here without having passed the filter that does
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw new ResponseStatusException(
                status instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND);
    }
}
