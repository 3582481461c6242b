package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.progress.SourceText;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The task that the watch is at, and the tasks that a round checks beside it. */
final class Focus {
    private final Desk desk;
    private final CompiledTasks compiled;
    private Task task;
    private boolean isChosen;

    /** Begins with the task that was asked for, else with the next one, else with any. */
    Focus(Desk desk, CompiledTasks compiled) {
        this.desk = desk;
        this.compiled = compiled;
        String asked = desk.here().settings().task();
        this.isChosen = asked != null;
        this.task = asked == null
                ? next().orElse(desk.here().course().tasks().get(0))
                : desk.here().course().task(asked);
    }

    /** The task that it is at. */
    Task task() {
        return task;
    }

    /** What is written at all, and the task to begin with. */
    List<Task> written() {
        return withTask(desk.here().course().tasks());
    }

    /** What was saved, and what depends on it; the focus moves to a task whose own file is another. */
    List<Task> saved() {
        List<Task> edited = edited();
        isChosen |= !edited.isEmpty();
        if (!edited.isEmpty() && !edited.contains(task)) {
            task = edited.get(0);
        }
        Set<Task> all = new LinkedHashSet<>(edited);
        all.addAll(compiled.affected());
        return withTask(all);
    }

    /** Leaves the task if {@code results} allow it; where to go on, empty if every task passes. */
    Optional<Task> moveOn(List<TaskResult> results) {
        if (!isLeft(results)) {
            return Optional.of(task);
        }
        Optional<Task> next = next();
        task = next.orElse(task);
        return next;
    }

    /** Once it passes; also for what is wrong elsewhere, while nobody has chosen a task that is still to be begun. */
    private boolean isLeft(List<TaskResult> results) {
        return results.stream()
                .filter(result -> result.task().equals(task.number()))
                .map(TaskResult::status)
                .anyMatch(status -> status == Status.PASSED || (status == Status.NOT_STARTED && !isChosen));
    }

    private Optional<Task> next() {
        return desk.standings().next().map(Standing::task);
    }

    /**
     * The tasks whose text is not the one that was checked last, or whose class is another. The class alone would miss a
     * comment, and a text that is back as it was after one that did not compile.
     */
    private List<Task> edited() {
        List<Task> compiledAnew = compiled.edited();
        Standings standings = desk.standings();
        return desk.here().course().tasks().stream()
                .filter(each -> compiledAnew.contains(each)
                        || standings.of(each.number()).isOfAnotherText())
                .toList();
    }

    private List<Task> withTask(Collection<Task> others) {
        List<Task> tasks = new ArrayList<>(List.of(task));
        others.stream().filter(each -> !each.equals(task) && isWritten(each)).forEach(tasks::add);
        return tasks;
    }

    private boolean isWritten(Task each) {
        Path file = desk.here().root().learner().sources().resolve(each.file());
        return !SourceText.of(file).isUnwritten(each.number());
    }
}
