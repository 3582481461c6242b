package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import java.util.List;

/** How many tasks pass, and what they earned. */
final class TaskFigures {
    private TaskFigures() {}

    static List<Figure> of(LessonResult result, Text text) {
        long passed = result.checks().stream()
                .filter(task -> task.status() == Status.PASSED)
                .count();
        return List.of(
                new Figure(
                        text.get("figure.tasks"),
                        String.valueOf(passed),
                        text.get("figure.of", result.checks().size())),
                new Figure(
                        text.get("figure.points"),
                        String.valueOf(result.points()),
                        text.get("figure.of", result.maxPoints())));
    }
}
