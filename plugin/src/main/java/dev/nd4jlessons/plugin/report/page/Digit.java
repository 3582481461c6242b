package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.plugin.report.svg.Png;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A digit that the network took for another.
 *
 * @param picture a mask of 8 by 8 pixels, as a data URI
 */
public record Digit(Prediction prediction, String picture) {
    /** The pixels per row and column of the data set. */
    private static final int SIDE = 8;

    /** The darkest grey value of the data set. */
    private static final double BLACK = 16;

    private static final int WHITE = 255;

    /** The mistakes that have a picture, the one that the network was surest of first. */
    public static List<Digit> mistakes(List<Prediction> predictions) {
        return predictions.stream()
                .filter(prediction -> prediction.label() != prediction.predicted() && drawable(prediction.pixels()))
                .sorted(Comparator.comparingDouble(Digit::certainty).reversed())
                .map(prediction -> new Digit(prediction, picture(Objects.requireNonNull(prediction.pixels()))))
                .toList();
    }

    private static boolean drawable(@Nullable List<Integer> pixels) {
        return pixels != null && pixels.size() == SIDE * SIDE && pixels.stream().noneMatch(Objects::isNull);
    }

    private static double certainty(Prediction prediction) {
        return prediction.probability() == null ? -1 : prediction.probability();
    }

    private static String picture(List<Integer> pixels) {
        return picture(pixels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The picture of 64 grey values of the data. */
    static String picture(int... pixels) {
        return Png.dataUri(
                SIDE,
                IntStream.of(pixels)
                        .map(pixel -> (int) Math.round(pixel / BLACK * WHITE))
                        .toArray());
    }
}
