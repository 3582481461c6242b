package dev.nd4jlessons.judge;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Explanation;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.explain.Microscopes;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Examination;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks tasks and explains what came out.
 *
 * <p>What is right costs next to nothing more than its check. What is wrong is checked a second time, to tell a wrong
 * value from one that changes from call to call, and its smallest wrong case is searched for.
 */
public final class Explanations {
    private static final String QUIET = "dev.nd4jlessons.worker.programs.Quiet";

    private Explanations() {}

    /** Checks one task in every aspect, and explains the outcome. */
    public static Check check(Implementation implementation, String task, long seed) {
        return check(implementation, task, seed, TaskChecks.aspects(task));
    }

    /** Checks one task in some aspects, and explains the outcome. */
    public static Check check(Implementation implementation, String task, long seed, Set<Aspect> aspects) {
        Examination first = TaskChecks.examine(implementation, task, seed, aspects);
        Check check = first.check();
        if (!comparable(check)) {
            return check;
        }
        boolean right = check.parts().stream().allMatch(Check.Part::withinTolerance);
        TaskCheck how = Tasks.check(task);
        Microscopes microscopes = new Microscopes(how::derivative);
        if (right) {
            return check.explainedBy(new Explanation(null, microscopes.of(first.observations(), List.of())));
        }
        return quietly(implementation.session(), () -> {
            List<Observation> again = check.problem() != null
                    ? List.of()
                    : TaskChecks.examine(implementation, task, seed, aspects).observations();
            return check.explainedBy(new Explanation(
                    how.smallestCase(implementation).orElse(null), microscopes.of(first.observations(), again)));
        });
    }

    /** Does {@code work} while learner's code prints nothing. */
    private static <T> T quietly(Session session, Supplier<T> work) {
        session.callStatic(QUIET, "begin");
        session.flush();
        try {
            return work.get();
        } finally {
            session.callStatic(QUIET, "end");
            session.flush();
        }
    }

    /** Whether the check ended with values: a problem has a message of its own, unless a mistake explains it. */
    private static boolean comparable(Check check) {
        Problem problem = check.problem();
        return !check.parts().isEmpty() && (problem == null || check.diagnosis() != null);
    }
}
