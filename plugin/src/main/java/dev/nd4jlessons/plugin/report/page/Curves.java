package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.results.LessonResult;
import java.util.List;
import java.util.Objects;
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
    /** An epoch, its number from 1, and the accuracies of the correct runs if they came that far. */
    public record Row(int number, Epoch epoch, Bands.@Nullable Range correct) {}

    /** A page shows so many epochs at most: more cannot be told apart in a chart, nor read in a table. */
    static final int SHOWN = 300;

    /** The curves of a result that has epochs. */
    public static Curves of(LessonResult result, Text text) {
        List<Epoch> epochs = Thinned.of(result.epochs(), SHOWN);
        CurveCharts charts = new CurveCharts(epochs, text);
        return new Curves(
                charts.accuracy(result.accuracyThreshold()),
                charts.losses(),
                epochs.stream().map(Curves::row).toList(),
                reading(result, text));
    }

    private static Row row(Epoch epoch) {
        return new Row(CurveCharts.number(epoch), epoch, Bands.load().accuracy(epoch.epoch()));
    }

    private static String reading(LessonResult result, Text text) {
        Epoch last = result.epochs().get(result.epochs().size() - 1);
        Bands.Range correct = Bands.load().accuracy(last.epoch());
        if (!Objects.equals(result.settings(), Bands.SETTINGS) || correct == null) {
            return text.get("curves.other-settings", Bands.RUNS);
        }
        return text.get(
                "curves." + place(last.validationAccuracy(), correct),
                Bands.RUNS,
                text.percent(last.validationAccuracy()),
                text.percent(correct.least()),
                text.percent(correct.most()),
                text.percent(correct.median()));
    }

    /** The comparison is written so that what is not a number lies below. */
    private static String place(double accuracy, Bands.Range correct) {
        if (!(accuracy >= correct.least())) {
            return "below";
        }
        return accuracy > correct.most() ? "above" : "within";
    }
}
