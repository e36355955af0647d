package org.qianyi.plan;

import org.qianyi.profile.Problem;

/** A question that cannot be answered as it was put, and what to put otherwise. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.message().en());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
