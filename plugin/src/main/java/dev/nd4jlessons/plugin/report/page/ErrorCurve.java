package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Point;
import dev.nd4jlessons.plugin.report.svg.Axis;
import dev.nd4jlessons.plugin.report.svg.Chart;
import dev.nd4jlessons.plugin.report.svg.Plot;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far central differences are off, against their step, on two logarithmic axes.
 *
 * @param index the element, {@code [3, 7]}
 * @param reading the key of what the curve says
 */
public record ErrorCurve(String index, Plot plot, String reading, List<Row> rows) {
    /** One step in numbers. */
    public record Row(String step, String own, String exact) {}

    /** The last digit of a double. */
    private static final double FLOOR = 1e-17;

    /** The curve; {@code wrong} tells whether there is something to find out at its steps. */
    static ErrorCurve of(String tensor, Microscope.Curve curve, boolean wrong, Text text) {
        List<Point> points = curve.points().stream()
                .sorted(Comparator.comparing(Point::step))
                .toList();
        Numbers numbers = text.numbers();
        String index = numbers.index(new long[] {curve.row(), curve.column()});
        boolean apart = points.stream().anyMatch(point -> point.fromAnalytic() > 10 * point.fromExact() + 1e-15);
        return new ErrorCurve(
                index,
                Plot.of(chart(text.get("curve.caption", tensor + index), points, text), wrong),
                "curve." + (apart ? "apart" : "together") + (truncates(points) ? ".truncation" : ""),
                points.stream()
                        .map(point -> new Row(
                                numbers.tolerance(point.step()),
                                numbers.error(point.fromAnalytic()),
                                numbers.error(point.fromExact())))
                        .toList());
    }

    /** Whether the exact derivative's error grows again with the largest steps: a linear function has no truncation. */
    private static boolean truncates(List<Point> points) {
        double atLargest = points.get(points.size() - 1).fromExact();
        double least = points.stream().mapToDouble(Point::fromExact).min().orElse(0);
        return atLargest > 1e-12 && atLargest > 100 * least;
    }

    private static Chart chart(String title, List<Point> points, Text text) {
        Numbers numbers = text.numbers();
        double most = points.stream()
                .mapToDouble(point -> Math.max(point.fromAnalytic(), point.fromExact()))
                .max()
                .orElse(1);
        return new Chart(
                title,
                Axis.of(text.get("curve.step"), true, numbers::concise),
                Axis.of(text.get("curve.error"), true, numbers::concise).between(FLOOR, Math.max(1, most)),
                points.stream().map(Point::step).toList(),
                List.of(
                        line(
                                text.get("curve.exact"),
                                text.get("curve.exact.short"),
                                "reference",
                                points,
                                Point::fromExact),
                        line(text.get("curve.own"), text.get("curve.own.short"), "own", points, Point::fromAnalytic)),
                List.of(),
                null);
    }

    private static Chart.Line line(
            String name, String label, String role, List<Point> points, ToDoubleFunction<Point> error) {
        return new Chart.Line(
                name,
                label,
                role,
                points.stream()
                        .map(point -> (Double) error.applyAsDouble(point))
                        .toList());
    }
}
