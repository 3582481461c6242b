package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.plugin.report.svg.Axis;
import dev.nd4jlessons.plugin.report.svg.Chart;
import dev.nd4jlessons.plugin.report.svg.Plot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The charts in which every run has a line, over the band of the correct runs. */
final class RunCharts {
    /** What is drawn of a training. */
    static final List<Quantity> QUANTITIES = List.of(
            new Quantity("chart.accuracy", "validation_accuracy", Epoch::validationAccuracy),
            new Quantity("chart.train-loss", "train_loss", Epoch::trainLoss),
            new Quantity("chart.validation-loss", "validation_loss", Epoch::validationLoss));

    /** A figure of every epoch, and the band's name for it. */
    record Quantity(String key, String column, Function<Epoch, @Nullable Double> value) {
        boolean share() {
            return key.equals("chart.accuracy");
        }
    }

    private final List<Run> runs;
    private final List<Double> places;
    private final int most;
    private final Text text;

    private RunCharts(List<Run> runs, int most, Text text) {
        this.runs = runs;
        this.most = most;
        this.text = text;
        TreeSet<Double> numbers = new TreeSet<>();
        runs.forEach(run -> Thinned.of(run.outcome().epochs(), most)
                .forEach(epoch -> numbers.add((double) CurveCharts.number(epoch))));
        this.places = List.copyOf(numbers);
    }

    /** The charts of {@code runs}, each line with {@code most} points at most; none if there are no runs. */
    static List<Comparison.Lines> of(List<Run> runs, int most, Text text) {
        if (runs.isEmpty()) {
            return List.of();
        }
        RunCharts charts = new RunCharts(runs, most, text);
        return QUANTITIES.stream().map(charts::lines).toList();
    }

    private Comparison.Lines lines(Quantity quantity) {
        CurveCharts axes = new CurveCharts(List.of(), 0, text);
        String name = text.get(quantity.key);
        Axis y = quantity.share()
                ? axes.shares().between(0, 1)
                : Axis.of(text.get("chart.logarithmic", name), true, text.numbers()::concise);
        List<Chart.Line> lines = runs.stream().map(run -> line(run, quantity)).toList();
        Chart chart = new Chart(name, axes.epochAxis(), y, places, lines, areas(quantity), null);
        return new Comparison.Lines(
                Plot.of(quantity.share() ? chart.between(lowest(lines), 1) : chart),
                runs.stream().map(Run::id).toList());
    }

    private static double lowest(List<Chart.Line> lines) {
        double least = lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(value -> value != null && Double.isFinite(value))
                .mapToDouble(value -> value)
                .min()
                .orElse(0);
        return Math.max(0, Math.floor(least * 10) / 10);
    }

    private Chart.Line line(Run run, Quantity quantity) {
        Map<Double, @Nullable Double> values = new HashMap<>();
        Thinned.of(run.outcome().epochs(), most)
                .forEach(epoch -> values.put((double) CurveCharts.number(epoch), quantity.value.apply(epoch)));
        List<@Nullable Double> line = new ArrayList<>();
        places.forEach(place -> line.add(values.get(place)));
        return new Chart.Line(run.id(), "", "other", line);
    }

    /** Only where every epoch has a place, as the band has a value for each. */
    private List<Chart.Area> areas(Quantity quantity) {
        int whole = 0;
        while (whole < places.size() && places.get(whole) == whole + 1) {
            whole++;
        }
        Bands bands = Bands.load();
        int epochs = Math.min(whole, bands.epochs());
        return epochs < 2
                ? List.of()
                : List.of(
                        new Chart.Area(
                                text.get("chart.all-runs"),
                                0,
                                bands.column(quantity.column + "_min", epochs),
                                bands.column(quantity.column + "_max", epochs)),
                        new Chart.Area(
                                text.get("chart.most-runs"),
                                1,
                                bands.column(quantity.column + "_p05", epochs),
                                bands.column(quantity.column + "_p95", epochs)));
    }
}
