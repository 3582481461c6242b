package dev.nd4jlessons.plugin.report.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart of lines: what the page's script draws, and nothing that it would have to compute.
 *
 * @param title what a screen reader says in its place
 * @param x the names of the steps along it
 * @param logarithmic whether the values' axis is
 * @param percent whether the values are shares
 * @param low the axis starts here, or null for the script's choice
 */
public record Chart(
        String title,
        String xName,
        String yName,
        List<String> x,
        boolean logarithmic,
        boolean percent,
        @Nullable Double low,
        @Nullable Double high,
        List<Line> lines,
        List<Area> areas,
        @Nullable Mark mark) {
    /** The same chart on an axis from {@code low} to {@code high}. */
    Chart between(double low, double high) {
        return new Chart(title, xName, yName, x, logarithmic, percent, low, high, lines, areas, mark);
    }

    /** The least value that a logarithmic axis can show. */
    double leastPositive() {
        return values().filter(value -> value > 0).min().orElse(1);
    }

    /** The largest value. */
    double largest() {
        return values().max().orElse(1);
    }

    private DoubleStream values() {
        return Stream.concat(
                        lines.stream().flatMap(line -> line.values().stream()),
                        areas.stream().flatMap(area -> Stream.concat(area.low().stream(), area.high().stream())))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /**
     * One line.
     *
     * @param role {@code own} for what the reader's code came to, {@code reference} for what it is compared with,
     *     {@code other} for one of many
     */
    public record Line(String name, String role, List<@Nullable Double> values) {}

    /**
     * A band between two lines.
     *
     * @param depth 0 for the widest
     */
    public record Area(String name, int depth, List<Double> low, List<Double> high) {}

    /** A level to be reached. */
    public record Mark(String name, double value) {}
}
