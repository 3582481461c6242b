package dev.nd4jlessons.plugin.report.svg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** SVG paths in the drawing's own units, which are stretched to whatever room there is. */
final class Paths {
    /** So many units across: less than a pixel each on any screen. */
    static final int WIDTH = 3000;

    /** So many down. */
    static final int HEIGHT = 1500;

    private Paths() {}

    /**
     * A line through points whose places are from 0 to 1, y upwards.
     *
     * @param bridging whether the line goes on over a place that is missing, rather than being interrupted there
     */
    static String line(List<Double> x, List<@Nullable Double> y, boolean bridging) {
        StringBuilder path = new StringBuilder();
        boolean begun = false;
        for (int i = 0; i < y.size(); i++) {
            Double place = y.get(i);
            if (place != null && Double.isFinite(place)) {
                path.append(begun ? "L" : "M").append(x(x.get(i))).append(' ').append(y(place));
                begun = true;
            } else {
                begun = begun && bridging;
            }
        }
        return path.toString();
    }

    /** The area between two lines over the same places. */
    static String area(List<Double> x, List<Double> low, List<Double> high) {
        if (low.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < high.size(); i++) {
            path.append(i == 0 ? "M" : "L").append(x(x.get(i))).append(' ').append(y(high.get(i)));
        }
        for (int i = low.size() - 1; i >= 0; i--) {
            path.append("L").append(x(x.get(i))).append(' ').append(y(low.get(i)));
        }
        return path.append('Z').toString();
    }

    private static long x(double place) {
        return Math.round(place * WIDTH);
    }

    /** Down, and not so far outside that a renderer would lose count. */
    private static long y(double place) {
        return Math.round((1 - Math.max(-1, Math.min(2, place))) * HEIGHT);
    }
}
