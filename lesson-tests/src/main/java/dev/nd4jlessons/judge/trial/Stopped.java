package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.events.Problem;

/** Ends a check early: learner's code did what cannot be compared with anything. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Stopped(Problem problem) {
        super(problem.kind() + " " + problem.values(), null, false, false);
        this.problem = problem;
    }

    Stopped(Problem.Kind kind, String... values) {
        this(Problems.of(kind, values));
    }

    Problem problem() {
        return problem;
    }
}
