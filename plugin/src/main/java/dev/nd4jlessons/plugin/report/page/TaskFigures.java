package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many tasks pass, what they earned, and how long it took. */
final class TaskFigures {
    private TaskFigures() {}

    /** How long it took; where several backends ran, the time of each, which it is the sum of. */
    static Figure time(LessonResult result, String note, Text text) {
        String each = result.runs().stream()
                .map(run -> text.get("figure.time.of", backend(run, text), text.time(run.durationSeconds())))
                .collect(Collectors.joining(" + "));
        return new Figure(
                text.get("figure.time"),
                text.time(result.durationSeconds()),
                Stream.of(each, note).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static String backend(LessonResult run, Text text) {
        Backend backend = run.backend();
        return backend == null ? Numbers.NONE : text.name("backend", backend.name());
    }

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
