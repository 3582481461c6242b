package dev.nd4jlessons.plugin.report.stepper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Both drawings of a probe as SVG paths, in a field of {@value #WIDTH} by {@value #HEIGHT}. */
public record ProbeDrawing(Probe probe) {
    /** The width of a drawing. */
    public static final int WIDTH = 320;

    /** The height of a drawing. */
    public static final int HEIGHT = 200;

    private static final int MARGIN = 14;
    private static final double LEAST_ERROR = 1e-16;
    private static final double MOST_ERROR = 1e2;

    /** The loss around the number. */
    public String curve() {
        int last = probe.curve().size() - 1;
        return path(IntStream.rangeClosed(0, last)
                .mapToObj(i -> new double[] {
                    x(2 * probe.reach() * i / last - probe.reach()),
                    y(probe.curve().get(i))
                })
                .toList());
    }

    /** The error for each distance, both on scales of powers of ten. */
    public String errors() {
        return path(probe.points().stream()
                .map(point -> new double[] {atDistance(point.h()), atError(point.error())})
                .toList());
    }

    /** What leaving out the rest of the series makes of it. */
    public String truncation() {
        return probe.truncation() == 0
                ? ""
                : path(probe.points().stream()
                        .map(point -> new double[] {atDistance(point.h()), probe.truncation() * point.h() * point.h()})
                        .filter(point -> point[1] >= LEAST_ERROR)
                        .map(point -> new double[] {point[0], atError(point[1])})
                        .toList());
    }

    /** What rounding of the two losses makes of it. */
    public String rounding() {
        return path(probe.points().stream()
                .map(point -> new double[] {atDistance(point.h()), atError(probe.rounding() / point.h())})
                .toList());
    }

    /** Where a step from the number lies. */
    public double x(double step) {
        return MARGIN + (step + probe.reach()) / (2 * probe.reach()) * (WIDTH - 2 * MARGIN);
    }

    /** Where a loss lies. */
    public double y(double loss) {
        double low = probe.curve().stream().mapToDouble(value -> value).min().orElse(0);
        double high = probe.curve().stream().mapToDouble(value -> value).max().orElse(1);
        return HEIGHT - MARGIN - (loss - low) / Math.max(high - low, 1e-12) * (HEIGHT - 2 * MARGIN);
    }

    /** Where a distance lies. */
    public double atDistance(double h) {
        double largest = Math.log10(probe.points().get(0).h());
        double smallest =
                Math.log10(probe.points().get(probe.points().size() - 1).h());
        return MARGIN + (Math.log10(h) - smallest) / (largest - smallest) * (WIDTH - 2 * MARGIN);
    }

    /** Where an error lies; the smallest and those below it at the bottom. */
    public double atError(double error) {
        double clamped = Math.max(LEAST_ERROR, Math.min(MOST_ERROR, error));
        double share = Math.log10(clamped / LEAST_ERROR) / Math.log10(MOST_ERROR / LEAST_ERROR);
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }

    private static String path(List<double[]> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]))
                .collect(Collectors.joining("L", "M", ""));
    }
}
