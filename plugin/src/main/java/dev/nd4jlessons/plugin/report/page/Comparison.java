package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.plugin.report.history.Weave;
import dev.nd4jlessons.plugin.report.svg.Plot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs laid over each other: the charts with a line for every run, of which those that are chosen are seen.
 *
 * @param charts validation accuracy, training loss and validation loss; empty if nothing was trained
 * @param data what the page's script needs to choose others
 */
public record Comparison(List<Lines> charts, Data data) {
    /** More points than this cannot be told apart on a screen. */
    private static final int POINTS = 100;

    /** More than a chart shows, and a third of what a double takes in a page. */
    private static final MathContext DIGITS = new MathContext(5);

    /**
     * One chart.
     *
     * @param runs for each line of the drawing the run that it belongs to
     */
    public record Lines(Plot plot, List<String> runs) {}

    /**
     * The data beside the charts.
     *
     * @param runs the newest first
     * @param files every version of every task's file
     */
    public record Data(List<RunData> runs, List<File> files) {}

    /**
     * A run that can be chosen.
     *
     * @param curves as the charts are: pairs of epoch, from 1, and value; empty if it was not trained
     * @param versions the number of its version of each file; null where it is not known
     */
    public record RunData(
            String id,
            String lesson,
            String name,
            String when,
            List<Figure> facts,
            List<List<List<@Nullable Double>>> curves,
            List<@Nullable Integer> versions) {}

    /** All versions of a task's file: {@link Weave#lines} and {@link Weave#versions}. */
    public record File(String task, String name, String file, List<String> lines, List<List<Integer>> versions) {}

    /** Whether there is something about a run that can be compared. */
    static boolean canShow(Run run) {
        return !run.outcome().checks().isEmpty();
    }

    static @Nullable Comparison of(Course course, List<Run> runs, Text text) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (canShow(runs.get(i))) {
                shown.add(i);
            }
        }
        if (shown.size() < 2) {
            return null;
        }
        Map<Task, Weave> weaves = new LinkedHashMap<>();
        course.tasks().forEach(task -> weaves.put(task, new Weave()));
        List<RunData> data =
                shown.stream().map(index -> data(runs, index, weaves, text)).toList();
        List<File> files = new ArrayList<>();
        weaves.forEach((task, weave) ->
                files.add(new File(task.number(), task.name(), task.file(), weave.lines(), weave.versions())));
        List<Run> trained = shown.stream()
                .map(runs::get)
                .filter(run -> !run.outcome().epochs().isEmpty())
                .toList();
        return new Comparison(RunCharts.of(trained, POINTS, text), new Data(data, files));
    }

    private static RunData data(List<Run> runs, int index, Map<Task, Weave> weaves, Text text) {
        Run run = runs.get(index);
        List<@Nullable Integer> versions = new ArrayList<>();
        weaves.forEach((task, weave) -> versions.add(run.source(task.number())
                .map(TaskSource::lines)
                .map(weave::add)
                .filter(version -> version >= 0)
                .orElse(null)));
        List<Figure> facts = new ArrayList<>();
        facts.add(Figure.of(
                text.get("runs.verdict"),
                text.get("verdict." + Text.state(run.outcome().verdict()))));
        if (run.outcome().validationAccuracy() != null) {
            facts.add(Figure.of(
                    text.get("figure.accuracy"), text.percent(run.outcome().validationAccuracy())));
        }
        facts.addAll(RunFacts.of(run.outcome(), text));
        return new RunData(
                run.id(),
                run.outcome().lesson(),
                new RunName(text).of(run, Runs.before(runs, index)),
                text.exactInstant(run.outcome().startedAt()),
                facts,
                curves(run.outcome().epochs()),
                versions);
    }

    private static List<List<List<@Nullable Double>>> curves(List<Epoch> all) {
        List<Epoch> epochs = Thinned.of(all, POINTS);
        return epochs.isEmpty()
                ? List.of()
                : RunCharts.QUANTITIES.stream()
                        .map(quantity -> epochs.stream()
                                .map(epoch -> point(epoch, quantity.value().apply(epoch)))
                                .toList())
                        .toList();
    }

    private static List<@Nullable Double> point(Epoch epoch, @Nullable Double value) {
        List<@Nullable Double> point = new ArrayList<>();
        point.add((double) CurveCharts.number(epoch));
        point.add(
                value == null || !Double.isFinite(value)
                        ? null
                        : (Double) new BigDecimal(value).round(DIGITS).doubleValue());
        return point;
    }
}
