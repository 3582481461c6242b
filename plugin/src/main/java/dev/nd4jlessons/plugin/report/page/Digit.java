package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A digit that the network took for another, as a drawing of 8 by 8 squares.
 *
 * @param shades the squares of each grey value, as an SVG path
 */
public record Digit(Prediction prediction, List<Shade> shades) {
    /** The pixels per row and column of the data set. */
    private static final int SIDE = 8;

    /** The darkest grey value of the data set. */
    private static final double BLACK = 16;

    /** All squares of one grey value. The opacity is for the style sheet's ink, so that it suits both themes. */
    public record Shade(String opacity, String path) {}

    /** The mistakes that have a picture, the one that the network was surest of first. */
    public static List<Digit> mistakes(List<Prediction> predictions) {
        return predictions.stream()
                .filter(prediction -> prediction.label() != prediction.predicted() && drawable(prediction.pixels()))
                .sorted(Comparator.comparingDouble(Digit::certainty).reversed())
                .map(prediction -> new Digit(prediction, shades(Objects.requireNonNull(prediction.pixels()))))
                .toList();
    }

    private static boolean drawable(@Nullable List<Integer> pixels) {
        return pixels != null && pixels.size() == SIDE * SIDE && pixels.stream().noneMatch(Objects::isNull);
    }

    private static double certainty(Prediction prediction) {
        return prediction.probability() == null ? -1 : prediction.probability();
    }

    private static List<Shade> shades(List<Integer> pixels) {
        Map<Integer, String> paths = IntStream.range(0, pixels.size())
                .boxed()
                .filter(index -> pixels.get(index) > 0)
                .collect(Collectors.groupingBy(
                        pixels::get, TreeMap::new, Collectors.mapping(Digit::square, Collectors.joining())));
        return paths.entrySet().stream()
                .map(shade -> new Shade(String.valueOf(Math.min(1, shade.getKey() / BLACK)), shade.getValue()))
                .toList();
    }

    private static String square(int index) {
        return "M" + index % SIDE + " " + index / SIDE + "h1v1h-1z";
    }
}
