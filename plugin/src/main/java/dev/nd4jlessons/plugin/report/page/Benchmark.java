package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.plugin.report.svg.Axis;
import dev.nd4jlessons.plugin.report.svg.Chart;
import dev.nd4jlessons.plugin.report.svg.Plot;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark's page shows.
 *
 * @param bounds what each device can do at best, for each type of number
 * @param sizes every measurement of every backend
 * @param backends whether there are several
 * @param transfers whether anything was moved to a device
 * @param busyness what speaks against comparing the times
 * @param speedUps how much faster one way is than another, for every size where both were measured; none where the
 *     times cannot be compared
 */
public record Benchmark(
        List<Figure> figures,
        List<Figure> bounds,
        List<Size> sizes,
        boolean backends,
        boolean transfers,
        Plot chart,
        Busyness busyness,
        SpeedUps speedUps,
        List<TaskView> tasks) {
    /** The measurements of one size. */
    public record Size(int size, List<Row> rows) {}

    /**
     * One measurement.
     *
     * @param bound what its device can do at best with this type, as it is known in the end; null if it is not
     * @param state {@code passed} or {@code failed} for a product that was compared, {@code impossible} for a time that no
     *     product can have, else null
     */
    public record Row(
            Measurement measurement,
            String backend,
            String method,
            @Nullable Double bound,
            @Nullable String state) {
        /** The state as the style sheet knows it: what is impossible is as wrong as a wrong product. */
        public @Nullable String mark() {
            return "impossible".equals(state) ? "failed" : state;
        }
    }

    /** The model of a result of {@code matmul-benchmark}. */
    public static Benchmark of(LessonResult result, Text text) {
        List<Measurement> measurements = measurements(result);
        Busyness busyness = Busyness.of(measurements, text);
        List<Measurement> comparable = busyness.isSo() ? List.of() : measurements;
        return new Benchmark(
                figures(result, comparable, text),
                Bounds.figures(measurements, text),
                sizes(measurements, text),
                measurements.stream().map(Measurement::backend).distinct().count() > 1,
                measurements.stream().anyMatch(measurement -> measurement.sendSeconds() != null),
                Plot.of(chart(measurements, text)),
                busyness,
                SpeedUps.of(comparable),
                result.checks().stream().map(task -> TaskView.of(task, text)).toList());
    }

    /** Those of all backends: the main result may hold its own alone. */
    private static List<Measurement> measurements(LessonResult result) {
        Set<Measurement> all = new LinkedHashSet<>();
        result.runs().forEach(run -> all.addAll(run.measurements()));
        all.addAll(result.measurements());
        return all.stream().sorted(Comparator.comparingInt(Measurement::size)).toList();
    }

    private static List<Size> sizes(List<Measurement> measurements, Text text) {
        return measurements.stream()
                .map(Measurement::size)
                .distinct()
                .map(size -> new Size(
                        size,
                        measurements.stream()
                                .filter(measurement -> measurement.size() == size)
                                .map(measurement -> row(measurement, Bounds.of(measurement, measurements), text))
                                .toList()))
                .toList();
    }

    private static Row row(Measurement measurement, @Nullable Double bound, Text text) {
        return new Row(
                measurement,
                text.name("backend", measurement.backend()),
                text.name("method", measurement.method()),
                bound,
                state(measurement));
    }

    private static @Nullable String state(Measurement measurement) {
        if (measurement.isImpossible()) {
            return "impossible";
        }
        if (measurement.maxError() == null) {
            return null;
        }
        return measurement.maxError() <= measurement.tolerance() ? "passed" : "failed";
    }

    private static List<Figure> figures(LessonResult result, List<Measurement> measurements, Text text) {
        List<Figure> figures = new ArrayList<>();
        measurements.stream()
                .max(Comparator.comparingDouble(Measurement::gflops))
                .ifPresent(fastest -> figures.add(new Figure(
                        text.get("figure.fastest"),
                        text.get("unit.gflops", text.numbers().significant(fastest.gflops(), 3)),
                        text.get(
                                "figure.fastest.note",
                                label(fastest, text),
                                text.numbers().whole(fastest.size())))));
        figures.addAll(TaskFigures.of(result, text));
        figures.add(TaskFigures.time(result, "", text));
        return figures;
    }

    private static Chart chart(List<Measurement> measurements, Text text) {
        TreeSet<Integer> sizes = new TreeSet<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Measurement measurement : measurements) {
            sizes.add(measurement.size());
            labels.add(label(measurement, text));
        }
        List<Chart.Line> lines = new ArrayList<>();
        for (String label : labels) {
            lines.add(line(label, Chart.letter(lines.size()), sizes, measurements, text));
        }
        lines.addAll(Bounds.lines(measurements, sizes.size(), text));
        List<Double> places = sizes.stream().map(Integer::doubleValue).toList();
        return new Chart(
                text.get("chart.gflops"),
                Axis.of(text.get("chart.size"), true, size -> text.numbers().whole((long) size))
                        .withTicks(places),
                Axis.of(
                        text.get("chart.logarithmic", text.get("chart.gflops")),
                        true,
                        speed -> text.numbers().concise(speed)),
                places,
                lines,
                List.of(),
                null);
    }

    private static Chart.Line line(
            String name, String letter, Set<Integer> sizes, List<Measurement> measurements, Text text) {
        List<@Nullable Double> values = new ArrayList<>();
        List<Chart.@Nullable Spread> spreads = new ArrayList<>();
        for (int size : sizes) {
            Measurement found = measurements.stream()
                    .filter(one -> one.size() == size && label(one, text).equals(name))
                    .findFirst()
                    .orElse(null);
            values.add(found == null ? null : (Double) found.gflops());
            spreads.add(found == null ? null : spread(found));
        }
        return new Chart.Line(name, letter, "other", values, spreads);
    }

    /** How far the speeds of one product's repeats went. */
    private static Chart.@Nullable Spread spread(Measurement one) {
        double operations = Measurement.operations(one.size()) / 1e9;
        return one.minSeconds() == null || one.maxSeconds() == null
                ? null
                : new Chart.Spread(operations / one.maxSeconds(), operations / one.minSeconds());
    }

    private static String label(Measurement measurement, Text text) {
        String method = text.name("method", measurement.method());
        String named = measurement.dataType().equals("float")
                ? method
                : text.get("method.type", method, measurement.dataType());
        return text.get("method.on", named, text.name("backend", measurement.backend()));
    }
}
