package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far central differences are off, against their step, on two logarithmic axes: drawn as SVG without a script.
 *
 * @param index the element, {@code [3, 7]}
 * @param own the line of what learner's value is off by
 * @param exact the line of what the derivative in closed form is off by
 * @param apart whether the two are different lines
 */
public record ErrorCurve(
        String index, String own, String exact, boolean apart, List<Tick> steps, List<Tick> errors, List<Row> rows) {
    /** The drawing's size, in its own units, and the margins of what is drawn. */
    public static final int WIDTH = 340;

    /** Its height. */
    public static final int HEIGHT = 220;

    /** Where the vertical axis is. */
    public static final int LEFT = 40;

    /** Where the horizontal axis is. */
    public static final int BOTTOM = 184;

    private static final int RIGHT = 330;
    private static final int TOP = 10;
    private static final double LEAST_STEP = -12;
    private static final double LARGEST_STEP = -1;
    private static final double LEAST_ERROR = -17;
    private static final double LARGEST_ERROR = 1;
    private static final int EACH_STEP = 2;
    private static final int EACH_ERROR = 4;

    /** A mark on an axis, and its label, a power of ten. */
    public record Tick(String place, String label) {}

    /** One step in numbers. */
    public record Row(String step, String own, String exact) {}

    static ErrorCurve of(Microscope.Curve curve, Numbers numbers) {
        List<Point> points = curve.points();
        return new ErrorCurve(
                numbers.index(new long[] {curve.row(), curve.column()}),
                line(points, Point::fromAnalytic),
                line(points, Point::fromExact),
                points.stream().anyMatch(point -> point.fromAnalytic() > 10 * point.fromExact() + 1e-15),
                ticks(LEAST_STEP, LARGEST_STEP, true),
                ticks(LEAST_ERROR, LARGEST_ERROR, false),
                points.stream()
                        .map(point -> new Row(
                                numbers.error(point.step()),
                                numbers.error(point.fromAnalytic()),
                                numbers.error(point.fromExact())))
                        .toList());
    }

    private static String line(List<Point> points, ToDoubleFunction<Point> error) {
        return points.stream()
                .map(point -> x(Math.log10(point.step())) + "," + y(Math.log10(error.applyAsDouble(point))))
                .collect(Collectors.joining(" "));
    }

    private static List<Tick> ticks(double from, double to, boolean horizontal) {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) from; exponent <= to; exponent++) {
            if (exponent % (horizontal ? EACH_STEP : EACH_ERROR) == 0) {
                ticks.add(new Tick(horizontal ? x(exponent) : y(exponent), Numbers.powerOfTen(exponent)));
            }
        }
        return ticks;
    }

    private static String x(double exponent) {
        return place(LEFT + (exponent - LEAST_STEP) / (LARGEST_STEP - LEAST_STEP) * (RIGHT - LEFT));
    }

    /** An error of 0 lies on the axis, where the last digit of a double is. */
    private static String y(double exponent) {
        double inside = Math.max(LEAST_ERROR, Math.min(LARGEST_ERROR, exponent));
        return place(BOTTOM - (inside - LEAST_ERROR) / (LARGEST_ERROR - LEAST_ERROR) * (BOTTOM - TOP));
    }

    private static String place(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
