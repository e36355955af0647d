package org.qianyi.api;

import java.util.List;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Text;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, and why. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Text title;
    private final transient List<Problem> errors;

    private ApiProblem(HttpStatus status, Text title, List<Problem> errors) {
        super(title.en(), null, false, false);
        this.status = status;
        this.title = title;
        this.errors = errors;
    }

    /** The profile has problems. */
    static ApiProblem profile(List<Problem> problems) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                new Text("填报内容有误，未作测算。", "The profile has problems; nothing was assessed."),
                problems);
    }

    /** A body that holds a profile and more has problems. */
    static ApiProblem plan(List<Problem> problems) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                new Text("请求正文有误，未作测算。", "The body has problems; nothing was assessed."),
                problems);
    }

    /** Rule files were sent in a body that cannot be read. */
    static ApiProblem files(Problem problem) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                new Text("请求正文有误，没有检查任何文件。", "The body has a problem; no file was checked."),
                List.of(problem));
    }

    /** One thing is wrong with the request. */
    static ApiProblem bad(String field, String zh, String en) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                new Text("请求有误。", "The request has a problem."),
                List.of(new Problem(field, new Text(zh, en))));
    }

    static ApiProblem notFound(String field, String zh, String en) {
        return of(HttpStatus.NOT_FOUND, field, zh, en);
    }

    static ApiProblem of(HttpStatus status, String field, String zh, String en) {
        Text text = new Text(zh, en);
        return new ApiProblem(status, text, List.of(new Problem(field, text)));
    }

    HttpStatus status() {
        return status;
    }

    Text title() {
        return title;
    }

    List<Problem> errors() {
        return errors;
    }
}
