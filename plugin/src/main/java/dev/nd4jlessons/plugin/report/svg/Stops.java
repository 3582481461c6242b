package dev.nd4jlessons.plugin.report.svg;

import dev.nd4jlessons.plugin.report.svg.Plot.Place;
import dev.nd4jlessons.plugin.report.svg.Plot.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader finds step by step: the values of all lines in words. */
final class Stops {
    private static final String BETWEEN = " · ";

    private Stops() {}

    /** At most {@code most} stops, the first and the last step among them. */
    static List<Stop> of(Chart chart, List<Double> at, Scale y, int most) {
        List<Integer> chosen = chosen(at.size(), most);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            double here = at.get(chosen.get(i));
            double from = i == 0 ? 0 : (at.get(chosen.get(i - 1)) + here) / 2;
            double to = i == chosen.size() - 1 ? 1 : (at.get(chosen.get(i + 1)) + here) / 2;
            stops.add(new Stop(
                    Plot.percent(from),
                    Plot.percent(Math.max(0, to - from)),
                    Plot.percent(here),
                    words(chart, chosen.get(i)),
                    points(chart, chosen.get(i), here, y)));
        }
        return stops;
    }

    private static List<Integer> chosen(int size, int most) {
        List<Integer> chosen = new ArrayList<>();
        int count = Math.min(size, most);
        for (int i = 0; i < count; i++) {
            chosen.add(count == 1 ? 0 : (int) Math.round((double) i * (size - 1) / (count - 1)));
        }
        return chosen;
    }

    private static String words(Chart chart, int step) {
        List<String> words = new ArrayList<>();
        words.add(chart.x().name() + " " + chart.x().format().apply(chart.at().get(step)));
        for (Chart.Line line : chart.lines()) {
            Double value = step < line.values().size() ? line.values().get(step) : null;
            if (value != null) {
                words.add(name(line) + " " + chart.y().format().apply(value) + spread(chart, line, step));
            }
        }
        for (Chart.Area area : chart.areas()) {
            if (step < area.low().size()) {
                words.add(area.name() + " "
                        + range(chart, area.low().get(step), area.high().get(step)));
            }
        }
        return String.join(BETWEEN, words);
    }

    /** What stands at its end, if that is a word. */
    private static String name(Chart.Line line) {
        return line.label().length() > 2 ? line.label() : line.name();
    }

    private static String spread(Chart chart, Chart.Line line, int step) {
        Chart.Spread spread = step < line.spread().size() ? line.spread().get(step) : null;
        return spread == null ? "" : " (" + range(chart, spread.low(), spread.high()) + ")";
    }

    private static String range(Chart chart, double low, double high) {
        return chart.y().format().apply(low) + "–" + chart.y().format().apply(high);
    }

    private static List<Place> points(Chart chart, int step, double x, Scale y) {
        List<Place> points = new ArrayList<>();
        for (Chart.Line line : chart.lines()) {
            @Nullable Double value = step < line.values().size() ? line.values().get(step) : null;
            if (value != null && y.has(value)) {
                points.add(new Place(Plot.percent(x), Plot.percent(1 - y.at(value))));
            }
        }
        return points;
    }
}
