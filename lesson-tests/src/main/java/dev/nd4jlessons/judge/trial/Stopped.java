package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.Refused;

/** Ends a check early: learner's code did what cannot be compared with anything. */
public final class Stopped extends Refused {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    /** Ends it with {@code problem}. */
    public Stopped(Problem problem) {
        super(problem.kind() + " " + problem.values());
        this.problem = problem;
    }

    /** Ends it with a problem without a place in learner's code. */
    public Stopped(Problem.Kind kind, String... values) {
        this(Problems.of(kind, values));
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
