package dev.nd4jlessons.plugin.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which task to go on with. */
final class NextTask {
    private NextTask() {}

    /**
     * What was tried and is wrong; else what has not passed; else what was changed since it has; else none. The lesson
     * that was worked on last comes first, and one that was not begun where it is on the {@code path}.
     */
    static Optional<Standing> of(List<Standing> tasks, List<String> path) {
        Map<String, Instant> begun = new HashMap<>();
        for (Standing task : tasks) {
            if (task.workedAt() != null) {
                begun.merge(lesson(task), task.workedAt(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        List<Standing> ordered = tasks.stream()
                .sorted(Comparator.<Standing, Instant>comparing(task -> begun.getOrDefault(lesson(task), Instant.MIN))
                        .reversed()
                        .thenComparing(task -> path.indexOf(lesson(task))))
                .toList();
        return first(ordered, task -> task.state() == TaskState.FAILED || task.state() == TaskState.ERROR)
                .or(() -> first(ordered, task -> task.state() != TaskState.PASSED))
                .or(() -> first(ordered, task -> !task.isDone()));
    }

    private static Optional<Standing> first(List<Standing> tasks, Predicate<Standing> wanted) {
        return tasks.stream().filter(wanted).findFirst();
    }

    private static String lesson(Standing task) {
        return task.task().lesson();
    }
}
