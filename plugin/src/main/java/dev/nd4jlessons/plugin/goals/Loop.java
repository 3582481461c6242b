package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.console.Question;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.loop.Hints;
import dev.nd4jlessons.plugin.loop.Reset;
import dev.nd4jlessons.plugin.loop.SolutionDiff;
import dev.nd4jlessons.plugin.loop.TaskList;
import dev.nd4jlessons.plugin.progress.ProgressFile;
import dev.nd4jlessons.plugin.run.Surroundings;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The goals that lead from task to task, which start no JVM. */
final class Loop {
    private final Surroundings here;
    private final Desk desk;
    private final boolean interactive;

    /** Prints to {@code out}, which a learner sees with {@code -q} too. */
    Loop(Surroundings here, ProgressFile progress, Consumer<String> out, boolean interactive) {
        this.here = here;
        this.desk = new Desk(here, progress, out, false);
        this.interactive = interactive;
    }

    void list() {
        new TaskList(desk).print();
    }

    void hint() {
        new Hints(desk).print();
    }

    void reset() {
        new Reset(desk, question -> Question.isConfirmed(question, interactive)).run(task("reset"));
    }

    void solution() {
        new SolutionDiff(desk).print(task("solution"));
    }

    /** Neither is done to a task that was not named. */
    private Task task(String goal) {
        String number = here.settings().task();
        if (number == null) {
            String numbers = here.course().tasks().stream().map(Task::number).collect(Collectors.joining(", "));
            throw new FixableException(here.messages().get("task.which", "lessons:" + goal, numbers));
        }
        return here.course().task(number);
    }
}
