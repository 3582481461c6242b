package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.results.LessonResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How training went, epoch by epoch, beside 200 correct runs.
 *
 * @param accuracy the chart of the validation accuracy
 * @param losses the charts of training and validation loss, on axes of the same range
 * @param rows the same as a table
 * @param reading what the curves say, in a sentence
 */
public record Curves(Chart accuracy, List<Chart> losses, List<Row> rows, String reading) {
    /** An epoch; the accuracies of the correct runs where they reached it. */
    public record Row(Epoch epoch, @Nullable Double least, @Nullable Double median, @Nullable Double most) {}

    /** The curves of a result that has epochs. */
    public static Curves of(LessonResult result, Text text) {
        List<Epoch> epochs = result.epochs();
        Chart train = loss(text, "train_loss", "chart.train-loss", epochs, Epoch::trainLoss);
        Chart validation = loss(text, "validation_loss", "chart.validation-loss", epochs, Epoch::validationLoss);
        double low = extreme(train, validation, true);
        double high = extreme(train, validation, false);
        return new Curves(
                accuracy(result, text),
                List.of(within(train, low, high), within(validation, low, high)),
                rows(epochs),
                reading(result, text));
    }

    private static Chart loss(
            Text text, String column, String title, List<Epoch> epochs, Function<Epoch, @Nullable Double> value) {
        return chart(text, column, title, epochs, value, true, null, null);
    }

    private static Chart accuracy(LessonResult result, Text text) {
        Double threshold = result.accuracyThreshold();
        Chart.Mark mark =
                threshold == null ? null : new Chart.Mark(text.get("chart.threshold", text.percent(threshold)), threshold);
        return chart(text, "validation_accuracy", "chart.accuracy", result.epochs(), Epoch::validationAccuracy, false, 1.0, mark);
    }

    private static Chart chart(
            Text text,
            String column,
            String title,
            List<Epoch> epochs,
            Function<Epoch, @Nullable Double> value,
            boolean logarithmic,
            @Nullable Double high,
            Chart.@Nullable Mark mark) {
        Bands bands = Bands.load();
        int shown = Math.min(epochs.size(), bands.epochs());
        return new Chart(
                text.get(title),
                text.get("chart.epoch"),
                text.get(title),
                epochs.stream().map(epoch -> String.valueOf(epoch.epoch())).toList(),
                logarithmic,
                !logarithmic,
                null,
                high,
                List.of(
                        new Chart.Line(text.get("chart.own"), "own", epochs.stream().map(value).toList()),
                        new Chart.Line(text.get("chart.median"), "reference", List.copyOf(bands.column(column + "_p50", shown)))),
                List.of(
                        area(text.get("chart.all-runs"), 0, column + "_min", column + "_max", shown),
                        area(text.get("chart.most-runs"), 1, column + "_p05", column + "_p95", shown)),
                mark);
    }

    private static Chart.Area area(String name, int depth, String low, String high, int shown) {
        Bands bands = Bands.load();
        return new Chart.Area(name, depth, bands.column(low, shown), bands.column(high, shown));
    }

    private static double extreme(Chart train, Chart validation, boolean least) {
        var values = Stream.of(train, validation)
                .flatMap(chart -> Stream.concat(
                        chart.lines().stream().flatMap(line -> line.values().stream()),
                        chart.areas().stream().flatMap(area -> Stream.concat(area.low().stream(), area.high().stream()))))
                .filter(value -> value != null && value > 0)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return least ? values.getMin() : values.getMax();
    }

    private static Chart within(Chart chart, double low, double high) {
        return new Chart(
                chart.title(), chart.xName(), chart.yName(), chart.x(), chart.logarithmic(), chart.percent(), low, high,
                chart.lines(), chart.areas(), chart.mark());
    }

    private static List<Row> rows(List<Epoch> epochs) {
        return epochs.stream()
                .map(epoch -> new Row(
                        epoch,
                        at("validation_accuracy_min", epoch.epoch()),
                        at("validation_accuracy_p50", epoch.epoch()),
                        at("validation_accuracy_max", epoch.epoch())))
                .toList();
    }

    private static @Nullable Double at(String column, int epoch) {
        List<Double> values = Bands.load().column(column, Bands.load().epochs());
        return epoch >= 0 && epoch < values.size() ? values.get(epoch) : null;
    }

    private static String reading(LessonResult result, Text text) {
        Epoch last = result.epochs().get(result.epochs().size() - 1);
        Row row = rows(List.of(last)).get(0);
        if (!Objects.equals(result.settings(), Bands.SETTINGS) || row.least() == null) {
            return text.get("curves.other-settings", Bands.RUNS);
        }
        String verdict = last.validationAccuracy() < row.least() ? "below"
                : last.validationAccuracy() > row.most() ? "above" : "within";
        return text.get("curves." + verdict, Bands.RUNS, text.percent(last.validationAccuracy()),
                text.percent(row.least()), text.percent(row.most()), text.percent(row.median()));
    }
}
