package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.Explanations;
import dev.nd4jlessons.judge.learner.Implementation;

/** Checks the tasks that were asked for, in their order. */
final class TaskRun {
    private final Request request;
    private final Implementation implementation;
    private final Events events;
    private boolean complete = true;

    TaskRun(Request request, Implementation implementation, Events events) {
        this.request = request;
        this.implementation = implementation;
        this.events = events;
    }

    /** Checks every task, also after one that is wrong, and returns whether nothing that training needs is wrong. */
    boolean checkAll() {
        boolean canTrain = true;
        for (String task : request.tasks()) {
            boolean right = check(task);
            canTrain &= right || !neededForTraining(task);
        }
        return canTrain;
    }

    /** Checks one task, tells what was measured, and returns whether all of it is right. */
    boolean check(String task) {
        events.step("check", task);
        Check check = Explanations.check(implementation, task, request.seed());
        events.tell(new Event.Checked(check));
        complete &= isWritten(check);
        return check.problem() == null
                && !check.parts().isEmpty()
                && check.parts().stream().allMatch(Check.Part::withinTolerance);
    }

    /** Whether no task was found that is not written, or not loadable: the code can run, right or wrong. */
    boolean isComplete() {
        return complete;
    }

    private static boolean isWritten(Check check) {
        Problem problem = check.problem();
        return problem == null
                || (problem.kind() != Problem.Kind.NOT_WRITTEN
                        && problem.kind() != Problem.Kind.BLOCKED
                        && problem.kind() != Problem.Kind.NOT_LOADED);
    }

    private static boolean neededForTraining(String task) {
        return Course.load().task(task).lesson().equals(Course.TRAIN_MLP);
    }
}
