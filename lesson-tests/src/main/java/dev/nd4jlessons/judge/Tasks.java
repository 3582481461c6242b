package dev.nd4jlessons.judge;

import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.tasks.linear.LinearTask;
import dev.nd4jlessons.judge.tasks.loss.LossCheck;
import dev.nd4jlessons.judge.tasks.model.ModelCheck;
import dev.nd4jlessons.judge.tasks.relu.ReluTask;
import dev.nd4jlessons.judge.tasks.sgd.SgdCheck;
import dev.nd4jlessons.judge.tasks.timer.TimerCheck;
import java.util.List;

/** The one place where tasks are registered; what belongs to one lies in its folder below {@code judge.tasks}. */
public final class Tasks {
    private static final List<TaskCheck> ALL = List.of(
            new TimerCheck("2.1"),
            LinearTask.check("3.1"),
            ReluTask.check("3.2"),
            new LossCheck("3.3"),
            new ModelCheck("3.4"),
            new SgdCheck("3.5"));

    private Tasks() {}

    /** The check of the task {@code number}. */
    public static TaskCheck check(String number) {
        return ALL.stream()
                .filter(check -> check.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No task has the number " + number));
    }
}
