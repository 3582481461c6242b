package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.report.svg.Axis;
import dev.nd4jlessons.plugin.report.svg.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charts of one training, each quantity over the band of the correct runs. */
final class CurveCharts {
    private final List<Epoch> epochs;
    private final List<Integer> numbers;
    private final Text text;

    /**
     * The charts of {@code epochs}, on an axis that reaches to the last epoch that was asked for, whether or not the
     * training came that far: the page of a training that is on keeps its axis.
     */
    CurveCharts(List<Epoch> epochs, int asked, Text text) {
        this.epochs = epochs;
        this.text = text;
        this.numbers = new ArrayList<>(epochs.stream().map(CurveCharts::number).toList());
        int last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        int step = Math.max(1, (asked - last) / Curves.SHOWN + 1);
        for (int number = last + step; number <= asked; number += step) {
            numbers.add(number);
        }
    }

    /** What an epoch is called: pages count from 1, as the console does; results and bands count from 0. */
    static int number(Epoch epoch) {
        return epoch.epoch() + 1;
    }

    Chart accuracy(@Nullable Double threshold) {
        Chart.Mark mark = threshold == null
                ? null
                : new Chart.Mark(text.get("chart.threshold", text.numbers().shortestPercent(threshold)), threshold);
        List<Chart.Line> lines = lines("validation_accuracy", Epoch::validationAccuracy);
        List<Chart.Area> areas = areas("validation_accuracy");
        Chart chart = new Chart(text.get("chart.accuracy"), epochAxis(), shares(), steps(), lines, areas, mark);
        return chart.between(lowest(lines, areas, threshold), 1);
    }

    /** Training and validation loss, on axes of the same range so that they can be compared. */
    List<Chart> losses() {
        Chart training = loss("chart.train-loss", "train_loss", Epoch::trainLoss);
        Chart validation = loss("chart.validation-loss", "validation_loss", Epoch::validationLoss);
        double low = Math.min(training.leastPositive(), validation.leastPositive());
        double high = Math.max(training.largest(), validation.largest());
        return List.of(training.between(low, high), validation.between(low, high));
    }

    private Chart loss(String key, String column, Function<Epoch, @Nullable Double> value) {
        return new Chart(
                text.get(key),
                epochAxis(),
                Axis.of(
                        text.get("chart.logarithmic", text.get(key)),
                        true,
                        number -> text.numbers().concise(number)),
                steps(),
                lines(column, value),
                areas(column),
                null);
    }

    Axis epochAxis() {
        return Axis.counted(text.get("chart.epoch"), number -> text.numbers().concise(number));
    }

    Axis shares() {
        return Axis.of(
                text.get("chart.accuracy"), false, number -> text.numbers().concisePercent(number));
    }

    private List<Double> steps() {
        return numbers.stream().map(Integer::doubleValue).toList();
    }

    /** The axis begins at a whole ten percent. */
    private static double lowest(List<Chart.Line> lines, List<Chart.Area> areas, @Nullable Double threshold) {
        Stream<@Nullable Double> own = lines.stream().flatMap(line -> line.values().stream());
        Stream<@Nullable Double> all = Stream.concat(
                Stream.concat(own, areas.stream().flatMap(area -> area.low().stream())), Stream.ofNullable(threshold));
        double least = all.filter(value -> value != null && Double.isFinite(value))
                .mapToDouble(value -> value)
                .min()
                .orElse(0);
        return Math.max(0, Math.min(0.9, Math.floor(least * 10) / 10));
    }

    private List<Chart.Line> lines(String column, Function<Epoch, @Nullable Double> value) {
        return List.of(
                new Chart.Line(
                        text.get("chart.own"),
                        text.get("chart.own"),
                        "own",
                        epochs.stream().map(value).toList()),
                new Chart.Line(
                        text.get("chart.median"),
                        text.get("chart.median.short"),
                        "reference",
                        List.copyOf(band(column + "_p50"))));
    }

    private List<Chart.Area> areas(String column) {
        return Stream.of(
                        new Chart.Area(text.get("chart.all-runs"), 0, band(column + "_min"), band(column + "_max")),
                        new Chart.Area(text.get("chart.most-runs"), 1, band(column + "_p05"), band(column + "_p95")))
                .filter(area -> !area.low().isEmpty())
                .toList();
    }

    /** The band has an entry for each epoch: it ends where epochs are left out. */
    private List<Double> band(String column) {
        int whole = 0;
        while (whole < numbers.size() && numbers.get(whole) == whole + 1) {
            whole++;
        }
        return Bands.load().column(column, whole);
    }
}
