package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.events.Problem;
import java.util.List;

/** Learner's code gave, outside a check, something that the lesson cannot go on with. */
final class LearnerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    LearnerFault(Problem.Kind kind, String... values) {
        super(kind + " " + String.join(", ", values));
        problem = new Problem(kind, List.of(values), null, List.of());
    }

    Problem problem() {
        return problem;
    }
}
