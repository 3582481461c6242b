package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.history.History;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all runs shows.
 *
 * @param rows the newest first
 * @param comparison null if there are no two runs to compare
 */
public record Runs(List<Row> rows, int most, @Nullable Comparison comparison) {
    /**
     * One run.
     *
     * @param name tells it from the others, in a line
     * @param comparable whether it can be chosen for comparison
     * @param changes since the run of the same lesson before it; null if there is none
     */
    public record Row(
            String id,
            String anchor,
            String state,
            String lesson,
            String name,
            String startedAt,
            String accuracy,
            String tasks,
            String code,
            String time,
            boolean comparable,
            @Nullable Changes changes) {}

    /** The model of {@code runs}, which are the newest first. */
    public static Runs of(Course course, List<Run> runs, Text text) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            rows.add(row(runs.get(i), runs.subList(i + 1, runs.size()), text));
        }
        return new Runs(rows, History.KEPT, Comparison.of(course, runs, text));
    }

    /** What a run is called where it stands beside others. */
    static String name(Run run, Text text) {
        Outcome outcome = run.outcome();
        return text.get("runs.name", text.name("short", outcome.lesson()), text.shortInstant(outcome.startedAt()));
    }

    /** Where a run stands on the page of all runs. */
    static String anchor(Run run) {
        return "run-" + run.id();
    }

    private static Row row(Run run, List<Run> earlier, Text text) {
        Outcome outcome = run.outcome();
        boolean tasks = !outcome.checks().isEmpty();
        return new Row(
                run.id(),
                anchor(run),
                Text.state(outcome.verdict()),
                text.name("short", outcome.lesson()),
                name(run, text),
                outcome.startedAt(),
                text.percent(outcome.validationAccuracy()),
                tasks
                        ? text.get(
                                "parts.share",
                                outcome.passed(),
                                outcome.checks().size())
                        : Numbers.NONE,
                tasks ? text.name("implementation", outcome.implementation()) : Numbers.NONE,
                text.time(outcome.durationSeconds()),
                Comparison.canShow(run),
                changes(run, earlier, text));
    }

    private static @Nullable Changes changes(Run run, List<Run> earlier, Text text) {
        return earlier.stream()
                .filter(before -> before.outcome().lesson().equals(run.outcome().lesson()))
                .findFirst()
                .map(before -> Changes.between(before, run, text))
                .orElse(null);
    }
}
