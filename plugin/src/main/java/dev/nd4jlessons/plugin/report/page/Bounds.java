package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.plugin.report.svg.Chart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What devices can do at best: the roof that no line of the chart goes through. */
final class Bounds {
    private Bounds() {}

    /** One figure for each device and type of number. */
    static List<Figure> figures(List<Measurement> measurements, Text text) {
        List<Figure> figures = new ArrayList<>();
        largest(measurements)
                .forEach((name, measured) -> figures.add(new Figure(
                        text.get("bound.of", text.name("backend", measured.backend()), measured.dataType()),
                        text.get("unit.gflops", text.numbers().significant(measured.boundGflops(), 3)),
                        text.name("bound", String.valueOf(measured.bound())))));
        return figures;
    }

    /** A level line for each device, in float32, over {@code steps} steps. */
    static List<Chart.Line> lines(List<Measurement> measurements, int steps, Text text) {
        return largest(measurements).values().stream()
                .filter(measured -> measured.dataType().equals("float"))
                .map(measured -> new Chart.Line(
                        text.get("bound.line", text.name("backend", measured.backend())),
                        text.get("bound.line", text.name("backend", measured.backend())),
                        "reference",
                        Collections.nCopies(steps, measured.boundGflops())))
                .toList();
    }

    /** What the device of {@code one} can do at best with its type, as far as all measurements tell; null if none does. */
    static @Nullable Double of(Measurement one, List<Measurement> measurements) {
        Measurement largest = largest(measurements).get(kind(one));
        return largest == null ? null : largest.boundGflops();
    }

    /** For each device and type the measurement with the largest bound: a processor's may grow while it is measured. */
    private static Map<String, Measurement> largest(List<Measurement> measurements) {
        Map<String, Measurement> largest = new LinkedHashMap<>();
        for (Measurement measured : measurements) {
            if (measured.boundGflops() != null) {
                largest.merge(kind(measured), measured, (one, other) -> bound(one) >= bound(other) ? one : other);
            }
        }
        return largest;
    }

    private static String kind(Measurement measured) {
        return measured.backend() + " " + measured.dataType();
    }

    private static double bound(Measurement measured) {
        Double bound = measured.boundGflops();
        return bound == null ? 0 : bound;
    }
}
