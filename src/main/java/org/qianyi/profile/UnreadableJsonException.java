package org.qianyi.profile;

/** The bytes are no JSON we accept. {@link #problem} says where and why, in both languages. */
public final class UnreadableJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableJsonException(Problem problem) {
        super(problem.message().en());
        this.problem = problem;
    }

    /** What to tell the sender. */
    public Problem problem() {
        return problem;
    }
}
