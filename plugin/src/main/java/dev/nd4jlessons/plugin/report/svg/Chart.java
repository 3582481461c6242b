package dev.nd4jlessons.plugin.report.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of lines shows.
 *
 * @param title what it is about
 * @param at the places along x, one for each of a line's values
 * @param mark a level to be reached; null if there is none
 */
public record Chart(
        String title,
        Axis x,
        Axis y,
        List<Double> at,
        List<Line> lines,
        List<Area> areas,
        @Nullable Mark mark) {
    /**
     * One line.
     *
     * @param label what stands at its end
     * @param role {@code own} for what the reader's code came to, {@code reference} for what it is compared with,
     *     {@code other} for one of many
     * @param spread how far each value's measurements went; empty where there is one of each
     */
    public record Line(
            String name, String label, String role, List<@Nullable Double> values, List<@Nullable Spread> spread) {
        /** A line of values that were measured once. */
        public Line(String name, String label, String role, List<@Nullable Double> values) {
            this(name, label, role, values, List.of());
        }
    }

    /** The least and the largest of several measurements. */
    public record Spread(double low, double high) {}

    /**
     * A band between two lines, over the first of the places.
     *
     * @param depth 0 for the widest
     */
    public record Area(String name, int depth, List<Double> low, List<Double> high) {}

    /** A level to be reached. */
    public record Mark(String name, double value) {}

    /** What stands at the end of one of many lines, and before its name in the key: A, B, C. */
    public static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }

    /** The same chart on a y axis from {@code low} to {@code high}. */
    public Chart between(double low, double high) {
        return new Chart(title, x, y.between(low, high), at, lines, areas, mark);
    }

    /** The least value that a logarithmic axis can show. */
    public double leastPositive() {
        return values().filter(value -> value > 0).min().orElse(1);
    }

    /** The largest value. */
    public double largest() {
        return values().max().orElse(1);
    }

    private DoubleStream values() {
        List<@Nullable Double> values = new ArrayList<>();
        lines.forEach(line -> values.addAll(line.values));
        lines.forEach(line -> line.spread.stream().filter(Objects::nonNull).forEach(spread -> {
            values.add(spread.low);
            values.add(spread.high);
        }));
        areas.forEach(area -> Stream.of(area.low, area.high).forEach(values::addAll));
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite);
    }

    Scale xScale() {
        DoubleStream places = at.stream().mapToDouble(Double::doubleValue);
        double[] all = places.toArray();
        double low = x.low() != null ? x.low() : DoubleStream.of(all).min().orElse(1);
        double high = x.high() != null ? x.high() : DoubleStream.of(all).max().orElse(low);
        return x.logarithmic() && !(high > low)
                ? new Scale(low / ALONE, high * ALONE, true)
                : new Scale(low, high, x.logarithmic());
    }

    /** A place that is alone stands in the middle. */
    private static final double ALONE = 2;

    Scale yScale() {
        double level = mark == null ? Double.NaN : mark.value;
        if (y.logarithmic()) {
            double low = y.low() != null ? y.low() : leastPositive();
            double high = y.high() != null ? y.high() : Math.max(low, largest());
            return new Scale(low / MARGIN, high * MARGIN, true);
        }
        double low = y.low() != null
                ? y.low()
                : DoubleStream.concat(values(), DoubleStream.of(level).filter(Double::isFinite))
                        .min()
                        .orElse(0);
        double high = y.high() != null ? y.high() : largest();
        return new Scale(low, high, false);
    }

    /** A logarithmic axis goes on for a little, so that no line lies on its edge. */
    private static final double MARGIN = 1.15;
}
