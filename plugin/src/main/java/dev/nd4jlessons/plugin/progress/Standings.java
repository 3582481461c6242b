package dev.nd4jlessons.plugin.progress;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.run.TaskLocation;
import dev.nd4jlessons.results.Status;
import java.util.List;
import java.util.Optional;

/**
 * How all tasks stand, in the course's order: from their files, and from what was remembered of the last checks.
 *
 * @param path the lessons in the order in which a learner is led through them
 */
public record Standings(List<Standing> tasks, List<String> path) {
    /** The tasks of {@code course} as they stand in {@code root}. */
    public static Standings of(Course course, CourseRoot root, Progress progress) {
        return new Standings(
                course.tasks().stream()
                        .map(task -> standing(task, root, progress))
                        .toList(),
                course.path());
    }

    /** The task to go on with; empty if all are done. */
    public Optional<Standing> next() {
        return NextTask.of(tasks, path);
    }

    /** The task with this number, which must be one of the course. */
    public Standing of(String number) {
        return tasks.stream()
                .filter(task -> task.task().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Whether every task of {@code lesson} has passed as it is written now. */
    public boolean allPass(String lesson) {
        return tasks.stream()
                .filter(standing -> standing.task().lesson().equals(lesson))
                .allMatch(Standing::isDone);
    }

    /** How many tasks have passed, changed since or not. */
    public int passed() {
        return (int)
                tasks.stream().filter(task -> task.state() == TaskState.PASSED).count();
    }

    /** What the tasks earned when they were last checked. */
    public int points() {
        return tasks.stream().mapToInt(Standing::points).sum();
    }

    /** What the tasks are worth. */
    public int maxPoints() {
        return tasks.stream().mapToInt(task -> task.task().points()).sum();
    }

    private static Standing standing(Task task, CourseRoot root, Progress progress) {
        SourceText source = SourceText.of(root.learner().sources().resolve(task.file()));
        Optional<Entry> check = progress.lastCheck(task.number());
        boolean unwritten = source.isUnwritten(task.number());
        boolean stale =
                check.map(Entry::hash).map(hash -> !hash.equals(source.hash())).orElse(false);
        TaskState state = unwritten ? TaskState.NOT_STARTED : written(check, stale);
        boolean known = !unwritten && state != TaskState.UNCHECKED;
        return new Standing(
                task,
                state,
                known && stale,
                points(task, state, check),
                TaskLocation.of(task, root, root.learner()),
                check.map(Entry::at).orElse(null),
                progress.lastWork(task.number()).orElse(null),
                known ? check.map(Entry::diagnosis).orElse(null) : null,
                known ? check.map(Entry::message).orElse(null) : null,
                progress.hintsShown(task.number()));
    }

    /** A task that passed is worth what it is worth now; one that is wrong may have earned a part. */
    private static int points(Task task, TaskState state, Optional<Entry> check) {
        return switch (state) {
            case PASSED -> task.points();
            case FAILED -> Math.min(task.points(), check.map(Entry::points).orElse(0));
            default -> 0;
        };
    }

    /** Of a task that something is written of. That it was not, once, is no news. */
    private static TaskState written(Optional<Entry> check, boolean stale) {
        return check.map(Entry::status)
                .filter(status -> !(stale && status == Status.NOT_STARTED))
                .map(TaskState::of)
                .orElse(TaskState.UNCHECKED);
    }
}
