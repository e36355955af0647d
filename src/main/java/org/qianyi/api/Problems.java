package org.qianyi.api;

import java.util.List;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors as RFC 9457 problem details, in both languages, without a word of what was sent. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> known(ApiProblem problem) {
        return respond(problem.status(), problem.title(), problem.errors(), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException e) {
        ApiProblem problem = ApiProblem.bad(
                e.getName(), "参数 " + e.getName() + " 的写法不对。", "The parameter " + e.getName() + " is not well formed.");
        return known(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(MissingRequestValueException e) {
        return known(ApiProblem.bad(
                "", "请求缺少一项内容。", "The request lacks something: " + e.getBody().getDetail()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return known(ApiProblem.bad("", "请求正文无法读取。", "The body cannot be read."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException e) {
        return framework(e, new Text("这个地址不支持该方法。", "This address does not support the method."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException e) {
        return framework(e, new Text("请用 Content-Type: application/json。", "Send Content-Type: application/json."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchAddress(NoResourceFoundException e) {
        return framework(e, new Text("没有这个地址。", "There is no such address."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return framework(known, new Text("请求有误。", "The request has a problem."));
        }
        LOG.error("unexpected {}", e.getClass().getName(), e);
        return respond(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Text("程序出错，请稍后再试。", "The program failed; please try again later."),
                List.of(),
                new HttpHeaders());
    }

    private static ResponseEntity<ProblemDetail> framework(ErrorResponse e, Text text) {
        return respond(e.getStatusCode(), text, List.of(new Problem("", text)), e.getHeaders());
    }

    private static ResponseEntity<ProblemDetail> respond(
            HttpStatusCode status, Text title, List<Problem> errors, HttpHeaders headers) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setTitle(title.en());
        detail.setDetail(title.zh());
        detail.setProperty("errors", errors);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
