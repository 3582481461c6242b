package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many of a task's hints the learner has seen by now, which tells how far the work is their own. */
public record HintsSeen(Map<String, String> byTask) {
    /** In words, for the tasks of which any hint was seen. */
    public static HintsSeen of(Course course, ToIntFunction<Task> shown, Text text) {
        Function<Task, String> words = task ->
                text.get("index.hints", shown.applyAsInt(task), task.hints().size());
        return new HintsSeen(course.tasks().stream()
                .filter(task -> shown.applyAsInt(task) > 0)
                .collect(Collectors.toMap(Task::number, words)));
    }

    /** What is said of a task; null if no hint was seen. */
    public @Nullable String of(String task) {
        return byTask.get(task);
    }
}
