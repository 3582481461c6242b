package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark's page shows.
 *
 * @param bounds what each device can do at best, for each type of number
 * @param sizes every measurement of every backend
 * @param backends whether there are several
 * @param transfers whether anything was moved to a device
 * @param speedUps how much faster one way is than another, for every size where both were measured
 */
public record Benchmark(
        List<Figure> figures,
        List<Figure> bounds,
        List<Size> sizes,
        boolean backends,
        boolean transfers,
        Chart chart,
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
        return new Benchmark(
                figures(result, measurements, text),
                Bounds.figures(measurements, text),
                sizes(measurements, text),
                measurements.stream().map(Measurement::backend).distinct().count() > 1,
                measurements.stream().anyMatch(measurement -> measurement.sendSeconds() != null),
                chart(measurements, text),
                SpeedUps.of(measurements),
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
        return new Chart(
                text.get("chart.gflops"),
                text.get("chart.size"),
                text.get("chart.gflops"),
                sizes.stream().map(size -> text.numbers().whole(size)).toList(),
                true,
                false,
                null,
                null,
                Stream.concat(
                                labels.stream().map(label -> line(label, sizes, measurements, text)),
                                Bounds.lines(measurements, sizes.size(), text).stream())
                        .toList(),
                List.of(),
                null);
    }

    private static Chart.Line line(String label, Set<Integer> sizes, List<Measurement> measurements, Text text) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int size : sizes) {
            values.add(measurements.stream()
                    .filter(measurement -> measurement.size() == size
                            && label(measurement, text).equals(label))
                    .map(Measurement::gflops)
                    .findFirst()
                    .orElse(null));
        }
        return new Chart.Line(label, "other", values);
    }

    private static String label(Measurement measurement, Text text) {
        String method = text.name("method", measurement.method());
        String named = measurement.dataType().equals("float")
                ? method
                : text.get("method.type", method, measurement.dataType());
        return text.get("method.on", named, text.name("backend", measurement.backend()));
    }
}
