package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a training that a learner may like to show: its accuracy, its curve, and ten digits that it reads. It says
 * nothing of who trained it.
 *
 * @param accuracy in percent
 * @param curve of the accuracy after each epoch, in a field of {@value #WIDTH} by {@value #HEIGHT}
 * @param epochs how many there were
 * @param hidden how many hidden units the network has
 * @param digits from 0 to 9, each recognised; one that never was is left out
 */
public record ShareCard(String accuracy, String curve, int epochs, int hidden, List<ReadDigit> digits) {
    /** The width of the curve. */
    public static final int WIDTH = 440;

    /** The height of the curve. */
    public static final int HEIGHT = 200;

    private static final int CLASSES = 10;

    private static final int SIDE = 8;
    private static final double BLACK = 16;

    /**
     * A digit that was recognised.
     *
     * @param picture each shade named by its opacity: the card is a drawing, and no style sheet goes with it
     */
    public record ReadDigit(int label, HeatMap picture) {}

    /** The card of a training that passed with the learner's own code; null for another. */
    static @Nullable ShareCard of(LessonResult result, Trained trained, Text text) {
        Double accuracy = result.validationAccuracy();
        if (result.implementation().equals("solution")
                || result.verdict() != Verdict.PASSED
                || accuracy == null
                || result.epochs().size() < 2) {
            return null;
        }
        return new ShareCard(
                text.percent(accuracy),
                curve(result.epochs()),
                result.epochs().size(),
                trained.weights().last().hidden(),
                digits(trained));
    }

    private static String curve(List<Epoch> epochs) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < epochs.size(); i++) {
            double x = (double) WIDTH * i / (epochs.size() - 1);
            double y = HEIGHT * (1 - epochs.get(i).validationAccuracy());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        return path.toString();
    }

    private static List<ReadDigit> digits(Trained trained) {
        ValidationDigits digits = trained.digits();
        int[] predicted = digits.predicted(trained.weights().last());
        List<ReadDigit> read = new ArrayList<>();
        for (int label = 0; label < CLASSES; label++) {
            for (int sample = 0; sample < digits.size(); sample++) {
                if (digits.labels()[sample] == label && predicted[sample] == label) {
                    read.add(new ReadDigit(label, picture(digits.pixels()[sample])));
                    break;
                }
            }
        }
        return read;
    }

    private static HeatMap picture(int... pixels) {
        return HeatMap.of(SIDE, SIDE, (row, column) -> {
            int pixel = pixels[row * SIDE + column];
            return pixel == 0 ? "" : String.valueOf(Math.min(1, pixel / BLACK));
        });
    }
}
