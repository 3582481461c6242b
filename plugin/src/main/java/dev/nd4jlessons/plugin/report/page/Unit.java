package dev.nd4jlessons.plugin.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of one hidden unit as a drawing of 8 by 8 squares.
 *
 * @param number from 1
 * @param shades the squares of each sign and strength
 * @param norm how strong its weights are together
 * @param most the pixel that excites it most, and how much
 * @param least the pixel that inhibits it most, and how much
 */
public record Unit(int number, List<Shade> shades, double norm, Extreme most, Extreme least) {
    /** The pixels per row and column of the data set. */
    private static final int SIDE = 8;

    /** So many strengths can be told apart. */
    private static final int LEVELS = 8;

    /**
     * All squares of one sign and strength.
     *
     * @param sign {@code positive} or {@code negative}
     */
    public record Shade(String sign, String opacity, String path) {}

    /** A weight and its pixel, by row and column from 1. */
    public record Extreme(int row, int column, double weight) {}

    /** The units with these weights, on one scale, so that they can be compared. */
    static List<Unit> of(List<List<Double>> weights) {
        double largest = weights.stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        List<Unit> units = new ArrayList<>();
        for (List<Double> unit : weights) {
            if (unit.size() == SIDE * SIDE) {
                units.add(of(units.size() + 1, unit, largest));
            }
        }
        return units;
    }

    private static Unit of(int number, List<Double> weights, double largest) {
        int most = 0;
        int least = 0;
        double squares = 0;
        for (int i = 0; i < weights.size(); i++) {
            most = weights.get(i) > weights.get(most) ? i : most;
            least = weights.get(i) < weights.get(least) ? i : least;
            squares += weights.get(i) * weights.get(i);
        }
        return new Unit(
                number, shades(weights, largest), Math.sqrt(squares), extreme(weights, most), extreme(weights, least));
    }

    private static Extreme extreme(List<Double> weights, int index) {
        return new Extreme(index / SIDE + 1, index % SIDE + 1, weights.get(index));
    }

    private static List<Shade> shades(List<Double> weights, double largest) {
        Map<Long, StringBuilder> paths = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            long level = largest == 0 ? 0 : Math.round(weights.get(i) / largest * LEVELS);
            if (level != 0) {
                paths.computeIfAbsent(level, any -> new StringBuilder())
                        .append("M" + i % SIDE + " " + i / SIDE + "h1v1h-1z");
            }
        }
        List<Shade> shades = new ArrayList<>();
        paths.forEach((level, path) -> shades.add(new Shade(
                level > 0 ? "positive" : "negative",
                String.valueOf((double) Math.abs(level) / LEVELS),
                path.toString())));
        return shades;
    }
}
