package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.plugin.report.svg.Axis;
import dev.nd4jlessons.plugin.report.svg.Chart;
import dev.nd4jlessons.plugin.report.svg.Plot;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What went on inside the network: how large each layer's gradient was, and what the first layer came to look for.
 *
 * @param gradients null if no gradient was measured
 * @param rows the same as a table
 * @param units of the first layer, those that have a picture
 * @param hidden how many units there are in all
 */
public record Layers(@Nullable Plot gradients, List<Row> rows, List<Unit> units, int hidden) {
    private static final List<String> NAMES = List.of("layer.hidden", "layer.output");

    /** The norms of one epoch, whose number is from 1, first layer first. */
    public record Row(int number, List<@Nullable Double> norms) {}

    /** The layers of a result; null if it says nothing of them. */
    static @Nullable Layers of(LessonResult result, Text text) {
        List<Row> rows = Thinned.of(result.epochs(), Curves.SHOWN).stream()
                .flatMap(epoch -> row(epoch).stream())
                .toList();
        FirstLayer layer = result.firstLayer();
        if (rows.isEmpty() && layer == null) {
            return null;
        }
        return new Layers(
                rows.isEmpty() ? null : Plot.of(chart(rows, text)),
                rows,
                layer == null ? List.of() : Unit.of(layer),
                layer == null ? 0 : layer.units());
    }

    private static List<Row> row(Epoch epoch) {
        List<@Nullable Double> norms = epoch.gradientNorms();
        return norms == null || norms.size() != NAMES.size()
                ? List.of()
                : List.of(new Row(CurveCharts.number(epoch), norms));
    }

    private static Chart chart(List<Row> rows, Text text) {
        List<Chart.Line> lines = IntStream.range(0, NAMES.size())
                .mapToObj(layer -> new Chart.Line(
                        text.get(NAMES.get(layer)), text.get(NAMES.get(layer)), "other", column(rows, layer)))
                .toList();
        boolean logarithmic =
                lines.stream().flatMap(line -> line.values().stream()).anyMatch(Layers::positive);
        String title = text.get("chart.gradients");
        return new Chart(
                title,
                Axis.counted(text.get("chart.epoch"), number -> text.numbers().concise(number)),
                Axis.of(
                        logarithmic ? text.get("chart.logarithmic", title) : title,
                        logarithmic,
                        number -> text.numbers().concise(number)),
                rows.stream().map(row -> (double) row.number).toList(),
                lines,
                List.of(),
                null);
    }

    private static boolean positive(@Nullable Double value) {
        return Objects.requireNonNullElse(value, 0.0) > 0;
    }

    private static List<@Nullable Double> column(List<Row> rows, int layer) {
        List<@Nullable Double> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.norms.get(layer)));
        return values;
    }
}
