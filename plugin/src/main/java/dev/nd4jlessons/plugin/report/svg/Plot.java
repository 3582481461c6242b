package dev.nd4jlessons.plugin.report.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is drawn: every place is a share of the drawing, so that it fits any width without a script, and text
 * keeps its size.
 *
 * @param level a level to be reached; null if there is none
 * @param stops what a reader finds along x
 */
public record Plot(
        Chart chart,
        List<Tick> xTicks,
        List<Tick> yTicks,
        List<Band> bands,
        List<Curve> curves,
        @Nullable Level level,
        List<Label> labels,
        List<Stop> stops) {
    private static final int X_TICKS = 8;
    private static final int Y_TICKS = 6;

    /** More stops than this are closer together than a pointer can tell. */
    private static final int STOPS = 60;

    /** More points than this, and the line says more than its markers would. */
    private static final int MARKERS = 12;

    /** Closer than this, in shares of a chart's height, and two labels touch. */
    private static final double LABEL = 0.065;

    /** A mark on an axis: where, in percent, and its words. */
    public record Tick(String at, String label, double value) {}

    /** A band: its path and how deep it lies. */
    public record Band(String name, int depth, String path) {}

    /**
     * A line.
     *
     * @param style the number of its style among several, from 0
     * @param under how many lines that coincide with it lie above
     * @param end how far down it ends, in percent
     * @param points where its markers are
     * @param zeros where it is exactly 0, which a logarithmic axis does not have
     * @param bars how far the measurements of each point went
     */
    public record Curve(
            Chart.Line line,
            int style,
            int under,
            String path,
            String end,
            List<Place> points,
            List<Place> zeros,
            List<Bar> bars) {
        /** Its classes. */
        public String classes() {
            String role = line.role().equals("other") ? "other s" + style : line.role();
            return "line " + role + (under > 0 ? " under" : "");
        }
    }

    /** A place in percent of the drawing. */
    public record Place(String x, String y) {}

    /** An upright bar, in percent. */
    public record Bar(String x, String low, String high) {}

    /** A level line, and its name. */
    public record Level(String at, String name) {}

    /** Words at a line's end. */
    public record Label(String at, String text, String classes) {}

    /** What is to be read at one step: a strip as wide as the step, and where the lines are. */
    public record Stop(String from, String width, String x, String words, List<Place> points) {}

    /** The drawing of {@code chart}. */
    public static Plot of(Chart chart) {
        return of(chart, true);
    }

    /** The drawing of {@code chart}; without {@code stops} it is looked at, and its table read. */
    public static Plot of(Chart chart, boolean stops) {
        Scale x = chart.xScale();
        Scale y = chart.yScale();
        List<Double> at = chart.at().stream().map(x::at).toList();
        List<Curve> curves = IntStream.range(0, chart.lines().size())
                .mapToObj(index -> curve(chart, index, at, y))
                .toList();
        return new Plot(
                chart,
                ticks(chart.x(), x, X_TICKS, false),
                ticks(chart.y(), y, Y_TICKS, true),
                chart.areas().stream()
                        .map(area -> new Band(
                                area.name(),
                                area.depth(),
                                Paths.area(at, places(area.low(), y), places(area.high(), y))))
                        .toList(),
                curves,
                chart.mark() == null
                        ? null
                        : new Level(
                                percent(1 - y.at(chart.mark().value())),
                                chart.mark().name()),
                labels(curves, y),
                stops ? Stops.of(chart, at, y, STOPS) : List.of());
    }

    private static List<Tick> ticks(Axis axis, Scale scale, int most, boolean upright) {
        return axis.ticks(scale, most).stream()
                .map(value -> new Tick(
                        percent(upright ? 1 - scale.at(value) : scale.at(value)),
                        axis.format().apply(value),
                        value))
                .toList();
    }

    private static Curve curve(Chart chart, int index, List<Double> at, Scale y) {
        Chart.Line line = chart.lines().get(index);
        List<@Nullable Double> places = new ArrayList<>();
        List<Place> points = new ArrayList<>();
        List<Place> zeros = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        boolean marked = line.values().size() <= MARKERS || line.role().equals("other");
        int every = Math.max(1, line.values().size() / MARKERS);
        for (int i = 0; i < line.values().size(); i++) {
            Double value = line.values().get(i);
            Double place = value == null ? null : (Double) y.at(value);
            places.add(place);
            if (value != null && y.has(value) && marked && i % every == (index % every)) {
                points.add(new Place(percent(at.get(i)), percent(1 - y.at(value))));
            }
            if (value != null && value == 0 && y.logarithmic()) {
                zeros.add(new Place(percent(at.get(i)), "100%"));
            }
            Chart.Spread spread = i < line.spread().size() ? line.spread().get(i) : null;
            if (spread != null) {
                bars.add(
                        new Bar(percent(at.get(i)), percent(1 - y.at(spread.low())), percent(1 - y.at(spread.high()))));
            }
        }
        boolean bridging = line.role().equals("other");
        Double last = last(line);
        String end = last == null ? "" : percent(Math.max(0, Math.min(1, 1 - y.at(last))));
        return new Curve(
                line, index % 8, under(chart, index), Paths.line(at, places, bridging), end, points, zeros, bars);
    }

    /** A line that coincides with later ones is drawn wider and lighter beneath them, so that all are seen. */
    private static int under(Chart chart, int index) {
        Chart.Line line = chart.lines().get(index);
        if (!line.role().equals("other")) {
            return 0;
        }
        return (int) chart.lines().stream()
                .skip(index + 1L)
                .filter(other -> other.values().equals(line.values()))
                .count();
    }

    /** From the top down, each at its line's end, or as close below the one above it as can be read. */
    private static List<Label> labels(List<Curve> curves, Scale y) {
        List<End> ends = new ArrayList<>();
        for (Curve curve : curves) {
            Double last = last(curve.line());
            if (last != null && !curve.line().label().isEmpty()) {
                ends.add(new End(curve, Math.max(0, Math.min(1, 1 - y.at(last)))));
            }
        }
        ends.sort(Comparator.comparing(End::place));
        List<Double> places = new ArrayList<>();
        for (End end : ends) {
            double lowest = places.isEmpty() ? 0 : places.get(places.size() - 1) + LABEL;
            places.add(Math.max(end.place, lowest));
        }
        pushUp(places);
        return IntStream.range(0, ends.size())
                .mapToObj(i -> {
                    Curve curve = ends.get(i).curve;
                    return new Label(percent(places.get(i)), curve.line().label(), curve.classes());
                })
                .toList();
    }

    /** Where a line ends, from the top. */
    private record End(Curve curve, double place) {}

    /** Labels that were pushed out at the bottom push those above them up again. */
    private static void pushUp(List<Double> places) {
        double limit = 1;
        for (int i = places.size() - 1; i >= 0; i--) {
            places.set(i, Math.min(places.get(i), limit));
            limit = places.get(i) - LABEL;
        }
    }

    private static @Nullable Double last(Chart.Line line) {
        for (int i = line.values().size() - 1; i >= 0; i--) {
            Double value = line.values().get(i);
            if (value != null && Double.isFinite(value)) {
                return value;
            }
        }
        return null;
    }

    private static List<Double> places(List<Double> values, Scale scale) {
        return values.stream().map(scale::at).toList();
    }

    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.2f", 100 * share);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-?$", "0") + "%";
    }
}
