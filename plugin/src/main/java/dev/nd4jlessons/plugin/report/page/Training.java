package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of training and grading show: tasks, curves, mistakes.
 *
 * @param replay how a recorded run was followed; null if none was
 * @param curves null if there was no training
 * @param layers null if nothing is known of what went on inside
 * @param confusion null if the network was never asked
 * @param samples how many samples it was asked for
 */
public record Training(
        List<Figure> figures,
        List<TaskView> tasks,
        List<LessonResult.JUnitResult> junit,
        @Nullable ReplayView replay,
        @Nullable Curves curves,
        @Nullable Layers layers,
        @Nullable Confusion confusion,
        List<Digit> mistakes,
        int samples) {
    /** The model of a result of {@code train-mlp} or {@code grade}. */
    public static Training of(LessonResult result, Text text) {
        return new Training(
                figures(result, text),
                result.checks().stream().map(task -> TaskView.of(task, text)).toList(),
                result.junit(),
                ReplayView.of(result, text),
                result.epochs().isEmpty() ? null : Curves.of(result, text),
                Layers.of(result, text),
                result.predictions().isEmpty() ? null : Confusion.of(result.predictions()),
                Digit.mistakes(result.predictions()),
                result.predictions().size());
    }

    private static List<Figure> figures(LessonResult result, Text text) {
        List<Figure> figures = new ArrayList<>();
        if (result.validationAccuracy() != null) {
            figures.add(new Figure(
                    text.get("figure.accuracy"),
                    text.percent(result.validationAccuracy()),
                    result.accuracyThreshold() == null
                            ? text.get("figure.accuracy.replay")
                            : text.get(
                                    "figure.accuracy.note",
                                    text.numbers().shortestPercent(result.accuracyThreshold()))));
        }
        figures.addAll(TaskFigures.of(result, text));
        figures.add(TaskFigures.time(result, trainedFor(result, text), text));
        return figures;
    }

    private static String trainedFor(LessonResult result, Text text) {
        return result.epochs().isEmpty()
                ? text.get("figure.time.no-training")
                : text.get("figure.time.note", result.epochs().size());
    }
}
