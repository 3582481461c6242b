package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many times faster one way of multiplying is than another.
 *
 * @param compared the comparisons for which anything was measured, as message keys
 * @param rows one per size
 */
public record SpeedUps(List<String> compared, List<Row> rows) {
    /** Those of a GPU whose factors come from the processor's memory and whose result goes back there. */
    private static final String WITH_TRANSFERS = "speed-up.gpu-with-transfers";

    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison("speed-up.library", "cpu", "nd4j", "cpu", "java-loop"),
            new Comparison("speed-up.threads", "cpu", "nd4j", "cpu", "nd4j-one-thread"),
            new Comparison("speed-up.gpu", "cuda", "nd4j", "cpu", "nd4j"),
            new Comparison(WITH_TRANSFERS, "cuda", "nd4j", "cpu", "nd4j"));

    private record Comparison(String key, String backend, String method, String slowerBackend, String slowerMethod) {}

    /** One size; null where one of the two was not measured. */
    public record Row(int size, List<@Nullable Double> factors) {}

    static SpeedUps of(List<Measurement> measurements) {
        TreeSet<Integer> sizes = new TreeSet<>();
        measurements.forEach(measurement -> sizes.add(measurement.size()));
        List<Comparison> possible = COMPARISONS.stream()
                .filter(comparison -> sizes.stream().anyMatch(size -> factor(comparison, size, measurements) != null))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int size : sizes) {
            Double[] factors = possible.stream()
                    .map(comparison -> factor(comparison, size, measurements))
                    .toArray(Double[]::new);
            rows.add(new Row(size, Arrays.asList(factors)));
        }
        return new SpeedUps(possible.stream().map(Comparison::key).toList(), rows);
    }

    private static @Nullable Double factor(Comparison comparison, int size, List<Measurement> measurements) {
        boolean transfers = comparison.key.equals(WITH_TRANSFERS);
        Double faster = seconds(comparison.backend, comparison.method, size, measurements, transfers);
        Double slower = seconds(comparison.slowerBackend, comparison.slowerMethod, size, measurements, false);
        return faster == null || slower == null || !(faster > 0) ? null : Double.valueOf(slower / faster);
    }

    private static @Nullable Double seconds(
            String backend, String method, int size, List<Measurement> measurements, boolean transfers) {
        return measurements.stream()
                .filter(one -> !transfers || one.sendSeconds() != null)
                .filter(one -> one.size() == size
                        && one.dataType().equals("float")
                        && one.backend().equals(backend)
                        && one.method().equals(method))
                .map(one -> transfers ? one.secondsWithTransfers() : one.medianSeconds())
                .findFirst()
                .orElse(null);
    }
}
