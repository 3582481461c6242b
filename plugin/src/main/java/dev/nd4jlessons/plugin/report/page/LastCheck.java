package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds how a task stood when it was last checked, by its own lesson or by grading. */
final class LastCheck {
    private LastCheck() {}

    private record Found(LessonResult result, TaskResult task) {}

    static Overview.TaskRow of(Task task, Map<String, LessonResult> results, int hintsShown, String way) {
        return results.values().stream()
                .flatMap(result -> find(task, result))
                .max(Comparator.comparing(found -> found.result.startedAt()))
                .map(found -> row(task, found, hintsShown, way))
                .orElseGet(() -> new Overview.TaskRow(
                        task, Text.state(Status.NOT_STARTED), 0, null, null, false, hintsShown, way));
    }

    private static Stream<Found> find(Task task, LessonResult result) {
        return result.checks().stream()
                .filter(check -> Objects.equals(check.task(), task.number()))
                .map(check -> new Found(result, check));
    }

    private static Overview.TaskRow row(Task task, Found found, int hintsShown, String way) {
        return new Overview.TaskRow(
                task,
                Text.state(found.task.status()),
                found.task.points(),
                found.result.lesson(),
                found.task.location(),
                found.result.implementation().equals("solution"),
                hintsShown,
                way);
    }
}
