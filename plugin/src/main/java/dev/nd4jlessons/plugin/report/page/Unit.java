package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.plugin.report.svg.Png;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one hidden unit as a picture of 8 by 8 pixels.
 *
 * @param number from 0, as in code
 * @param positive a mask of the weights above 0, as a data URI
 * @param negative a mask of those below
 * @param norm how strong its weights are together
 * @param most the pixel that excites it most, and how much
 * @param least the pixel that inhibits it most, and how much
 * @param answers to how many validation samples it answers; null where that is not known
 */
public record Unit(
        int number,
        String positive,
        String negative,
        double norm,
        Extreme most,
        Extreme least,
        @Nullable Integer answers) {
    /** The pixels per row and column of the data set. */
    private static final int SIDE = 8;

    private static final int WHITE = 255;

    /** A weight and its pixel, by row and column from 0. */
    public record Extreme(int row, int column, double weight) {
        /** Row and column as an index. */
        public long[] index() {
            return new long[] {row, column};
        }
    }

    /** Whether it answers to nothing. */
    public boolean dead() {
        return answers != null && answers == 0;
    }

    /** The units of {@code layer}, on one scale, so that they can be compared. */
    static List<Unit> of(FirstLayer layer) {
        double largest = layer.weights().stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < layer.weights().size(); i++) {
            List<Integer> answers = layer.answers();
            if (layer.weights().get(i).size() == SIDE * SIDE) {
                Integer count = answers != null && i < answers.size() ? answers.get(i) : null;
                units.add(of(i, layer.weights().get(i), largest, count));
            }
        }
        return units;
    }

    private static Unit of(int number, List<Double> weights, double largest, @Nullable Integer answers) {
        int most = 0;
        int least = 0;
        double squares = 0;
        for (int i = 0; i < weights.size(); i++) {
            most = weights.get(i) > weights.get(most) ? i : most;
            least = weights.get(i) < weights.get(least) ? i : least;
            squares += weights.get(i) * weights.get(i);
        }
        return new Unit(
                number,
                mask(weights, largest),
                mask(weights, -largest),
                Math.sqrt(squares),
                extreme(weights, most),
                extreme(weights, least),
                answers);
    }

    private static Extreme extreme(List<Double> weights, int index) {
        return new Extreme(index / SIDE, index % SIDE, weights.get(index));
    }

    /** The weights that have the sign of {@code full}, which is shown in full. */
    private static String mask(List<Double> weights, double full) {
        return Png.dataUri(
                SIDE,
                weights.stream()
                        .mapToInt(weight -> full == 0 ? 0 : (int) Math.round(Math.max(0, weight / full) * WHITE))
                        .toArray());
    }
}
