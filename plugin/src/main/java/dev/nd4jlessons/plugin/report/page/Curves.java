package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.reading.Reading;
import dev.nd4jlessons.plugin.report.svg.Plot;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How training went, epoch by epoch, beside 200 correct runs.
 *
 * @param accuracy the chart of the validation accuracy
 * @param losses the charts of training and validation loss, on axes of the same range
 * @param rows the same as a table
 * @param reading what the curves say, in sentences
 */
public record Curves(Plot accuracy, List<Plot> losses, List<Row> rows, List<String> reading) {
    /** An epoch, its number from 1, and the accuracies of the correct runs if they came that far. */
    public record Row(int number, Epoch epoch, Bands.@Nullable Range correct) {}

    /** A page shows so many epochs at most: more cannot be told apart in a chart, nor read in a table. */
    static final int SHOWN = 300;

    /** The curves of a result that has epochs. */
    public static Curves of(LessonResult result, Text text) {
        List<Epoch> epochs = Thinned.of(result.epochs(), SHOWN);
        CurveCharts charts = new CurveCharts(epochs, asked(result), text);
        return new Curves(
                Plot.of(charts.accuracy(result.accuracyThreshold())),
                charts.losses().stream().map(Plot::of).toList(),
                epochs.stream().map(Curves::row).toList(),
                reading(result, text));
    }

    private static int asked(LessonResult result) {
        return result.settings() == null
                ? result.epochs().size()
                : result.settings().epochs();
    }

    private static Row row(Epoch epoch) {
        return new Row(CurveCharts.number(epoch), epoch, Bands.load().accuracy(epoch.epoch()));
    }

    private static List<String> reading(LessonResult result, Text text) {
        List<String> reading = new ArrayList<>();
        if (result.epochs().size() == asked(result)) {
            reading.addAll(Reading.of(result).sentences(text.reading()));
        }
        reading.add(beside(result, text));
        return reading;
    }

    /** Where the run is among the correct ones; with other settings than theirs, nowhere. */
    private static String beside(LessonResult result, Text text) {
        Epoch last = result.epochs().get(result.epochs().size() - 1);
        Bands.Range correct = Bands.load().accuracy(last.epoch());
        if (!Objects.equals(result.settings(), Bands.SETTINGS) || correct == null) {
            return text.get("curves.other-settings", Bands.RUNS);
        }
        return text.get(
                "curves." + correct.place(last.validationAccuracy()),
                Bands.RUNS,
                text.percent(last.validationAccuracy()),
                text.percent(correct.least()),
                text.percent(correct.most()),
                text.percent(correct.median()),
                CurveCharts.number(last));
    }
}
