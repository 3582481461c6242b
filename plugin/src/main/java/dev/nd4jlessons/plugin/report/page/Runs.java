package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.history.History;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all runs shows.
 *
 * @param rows the newest first
 * @param columns the settings in which runs differ
 * @param lessons the lessons that ran, and their names
 * @param comparison null if there are no two runs to compare
 */
public record Runs(
        List<Row> rows,
        List<String> columns,
        Map<String, String> lessons,
        int most,
        @Nullable Comparison comparison) {
    /** So many changes are shown without being asked for. */
    private static final int CHANGES = 8;

    /**
     * One run.
     *
     * @param page its own page, without {@code .html}
     * @param name what tells it from the others
     * @param order what it is sorted by where its accuracy or time is asked for: as a script reads numbers
     * @param settings its values of the columns
     * @param comparable whether it can be chosen for comparison
     * @param changes since the run of the same lesson before it; null if there is none
     */
    public record Row(
            String id,
            String anchor,
            String page,
            String state,
            String lesson,
            String lessonName,
            String name,
            String startedAt,
            String accuracy,
            Order order,
            String tasks,
            String time,
            List<String> settings,
            boolean comparable,
            @Nullable Changes changes) {}

    /** Numbers that rows are sorted by; empty where there are none. */
    public record Order(String accuracy, String tasks, String time) {}

    /** The model of {@code runs}, which are the newest first. */
    public static Runs of(Course course, List<Run> runs, Text text) {
        List<String> columns = RunFacts.differing(runs, text);
        List<Row> rows = new ArrayList<>();
        Map<String, String> lessons = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            rows.add(row(runs.get(i), before(runs, i), columns, text));
            String lesson = runs.get(i).outcome().lesson();
            lessons.putIfAbsent(lesson, text.name("short", lesson));
        }
        return new Runs(rows, columns, lessons, History.KEPT, Comparison.of(course, runs, text));
    }

    /** The rows whose changes are shown at once. */
    public List<Row> newest() {
        return changed().stream().limit(CHANGES).toList();
    }

    /** The others. */
    public List<Row> older() {
        return changed().stream().skip(CHANGES).toList();
    }

    private List<Row> changed() {
        return rows.stream().filter(row -> row.changes != null).toList();
    }

    /** What a run is called where it stands beside others of all lessons. */
    static String name(Run run, Text text) {
        Outcome outcome = run.outcome();
        return text.get("runs.name", text.name("short", outcome.lesson()), text.exactInstant(outcome.startedAt()));
    }

    /** The run of the same lesson before the one at {@code index}; null if there is none. */
    static @Nullable Run before(List<Run> runs, int index) {
        String lesson = runs.get(index).outcome().lesson();
        return runs.subList(index + 1, runs.size()).stream()
                .filter(run -> run.outcome().lesson().equals(lesson))
                .findFirst()
                .orElse(null);
    }

    /** Where a run stands on the page of all runs, and the name of its own page. */
    public static String anchor(Run run) {
        return "run-" + run.id();
    }

    private static Row row(Run run, @Nullable Run before, List<String> columns, Text text) {
        Outcome outcome = run.outcome();
        boolean tasks = !outcome.checks().isEmpty();
        Map<String, String> facts = RunFacts.byLabel(outcome, text);
        return new Row(
                run.id(),
                anchor(run),
                anchor(run),
                Text.state(outcome.verdict()),
                outcome.lesson(),
                text.name("short", outcome.lesson()),
                new RunName(text).of(run, before),
                outcome.startedAt(),
                text.percent(outcome.validationAccuracy()),
                new Order(
                        outcome.validationAccuracy() == null ? "" : String.valueOf(outcome.validationAccuracy()),
                        tasks ? String.valueOf(outcome.passed()) : "",
                        String.valueOf(outcome.durationSeconds())),
                tasks
                        ? text.get(
                                "parts.share",
                                outcome.passed(),
                                outcome.checks().size())
                        : Numbers.NONE,
                text.time(outcome.durationSeconds()),
                columns.stream()
                        .map(column -> facts.getOrDefault(column, Numbers.NONE))
                        .toList(),
                Comparison.canShow(run),
                before == null ? null : Changes.between(before, run, text));
    }
}
