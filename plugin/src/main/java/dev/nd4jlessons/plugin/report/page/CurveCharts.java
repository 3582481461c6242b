package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charts of one training, each quantity over the band of the correct runs. */
final class CurveCharts {
    private final List<Epoch> epochs;
    private final Text text;

    CurveCharts(List<Epoch> epochs, Text text) {
        this.epochs = epochs;
        this.text = text;
    }

    /** What an epoch is called: pages count from 1, as the console does; results and bands count from 0. */
    static int number(Epoch epoch) {
        return epoch.epoch() + 1;
    }

    Chart accuracy(@Nullable Double threshold) {
        String name = text.get("chart.accuracy");
        Chart.Mark mark = threshold == null
                ? null
                : new Chart.Mark(text.get("chart.threshold", text.numbers().shortestPercent(threshold)), threshold);
        return new Chart(
                name,
                text.get("chart.epoch"),
                name,
                steps(),
                false,
                true,
                null,
                1.0,
                lines("validation_accuracy", Epoch::validationAccuracy),
                areas("validation_accuracy"),
                mark);
    }

    /** Training and validation loss, on axes of the same range so that they can be compared. */
    List<Chart> losses() {
        Chart training = loss("chart.train-loss", "train_loss", Epoch::trainLoss);
        Chart validation = loss("chart.validation-loss", "validation_loss", Epoch::validationLoss);
        double low = Math.min(training.leastPositive(), validation.leastPositive());
        double high = Math.max(training.largest(), validation.largest());
        return List.of(training.between(low, high), validation.between(low, high));
    }

    /** The same three charts without a curve, a band or a threshold, for the page to fill in. */
    List<Chart> empty() {
        return Stream.of("chart.accuracy", "chart.train-loss", "chart.validation-loss")
                .map(key -> new Chart(
                        text.get(key),
                        text.get("chart.epoch"),
                        text.get(key),
                        List.of(),
                        !key.equals("chart.accuracy"),
                        key.equals("chart.accuracy"),
                        null,
                        key.equals("chart.accuracy") ? 1.0 : null,
                        List.of(),
                        List.of(),
                        null))
                .toList();
    }

    private Chart loss(String key, String column, Function<Epoch, @Nullable Double> value) {
        String name = text.get(key);
        return new Chart(
                name,
                text.get("chart.epoch"),
                name,
                steps(),
                true,
                false,
                null,
                null,
                lines(column, value),
                areas(column),
                null);
    }

    private List<String> steps() {
        return epochs.stream().map(epoch -> String.valueOf(number(epoch))).toList();
    }

    private List<Chart.Line> lines(String column, Function<Epoch, @Nullable Double> value) {
        return List.of(
                new Chart.Line(
                        text.get("chart.own"), "own", epochs.stream().map(value).toList()),
                new Chart.Line(text.get("chart.median"), "reference", List.copyOf(band(column + "_p50"))));
    }

    private List<Chart.Area> areas(String column) {
        return List.of(
                new Chart.Area(text.get("chart.all-runs"), 0, band(column + "_min"), band(column + "_max")),
                new Chart.Area(text.get("chart.most-runs"), 1, band(column + "_p05"), band(column + "_p95")));
    }

    private List<Double> band(String column) {
        // The band has an entry for each epoch: it ends where epochs were left out.
        int whole = 0;
        while (whole < epochs.size() && epochs.get(whole).epoch() == whole) {
            whole++;
        }
        return Bands.load().column(column, whole);
    }
}
