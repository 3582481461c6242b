package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A gradient under the microscope: learner's values, those of central differences and what is between them, each a
 * table whose cells are coloured by size.
 *
 * @param deviations the kinds of deviations that there are
 * @param open whether it is shown without being asked for
 * @param curve null for what is no gradient
 */
public record MicroscopeView(
        String tensor,
        String dataType,
        HeatMap analytic,
        HeatMap numeric,
        HeatMap difference,
        List<String> deviations,
        boolean open,
        @Nullable ErrorCurve curve) {
    private static final int HEATS = 6;

    /** The rows of a heat map. */
    public record HeatMap(List<List<Cell>> rows) {
        /** How many columns there are. */
        public int columns() {
            return rows.get(0).size();
        }
    }

    /**
     * One element.
     *
     * @param heat how dark it is, from 0 to 6
     * @param kind {@code positive}, {@code negative} or {@code wrong}, which decides on its ink
     * @param deviation why it differs; empty if it does not, or is no difference
     */
    public record Cell(String value, int heat, String kind, String deviation) {}

    /** How {@code seen} is shown. */
    public static MicroscopeView of(Microscope seen, Numbers numbers) {
        List<String> kinds = Arrays.stream(Deviation.values())
                .filter(kind -> kind != Deviation.NONE)
                .filter(kind -> seen.deviations().stream().anyMatch(row -> row.contains(kind)))
                .map(MicroscopeView::name)
                .toList();
        return new MicroscopeView(
                seen.tensor(),
                seen.dataType(),
                values(seen.analytic(), numbers),
                values(seen.numeric(), numbers),
                difference(seen, numbers),
                kinds,
                kinds.contains(name(Deviation.BUG)) || kinds.contains(name(Deviation.NONDETERMINISM)),
                seen.curve() == null ? null : ErrorCurve.of(seen.curve(), numbers));
    }

    private static HeatMap values(double[][] values, Numbers numbers) {
        double largest = largest(values);
        List<List<Cell>> rows = new ArrayList<>();
        for (double[] row : values) {
            rows.add(Arrays.stream(row)
                    .mapToObj(value -> new Cell(
                            numbers.significant(value, 3),
                            heat(value, largest),
                            value < 0 ? "negative" : "positive",
                            ""))
                    .toList());
        }
        return new HeatMap(rows);
    }

    private static HeatMap difference(Microscope seen, Numbers numbers) {
        double largest = Math.max(largest(seen.analytic()), largest(seen.numeric()));
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < seen.analytic().length; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < seen.analytic()[row].length; column++) {
                double value = seen.analytic()[row][column] - seen.numeric()[row][column];
                Deviation why = seen.deviations().get(row).get(column);
                boolean wrong = why == Deviation.BUG || why == Deviation.NONDETERMINISM;
                cells.add(new Cell(
                        numbers.significant(value, 2),
                        wrong ? Math.max(1, heat(value, largest)) : 0,
                        "wrong",
                        why == Deviation.NONE ? "" : name(why)));
            }
            rows.add(cells);
        }
        return new HeatMap(rows);
    }

    private static double largest(double[][] values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** The square root keeps small values visible beside large ones. */
    private static int heat(double value, double largest) {
        double share = largest == 0 ? 0 : Math.min(1, Math.abs(value) / largest);
        return value == 0 ? 0 : (int) Math.round(HEATS * Math.sqrt(share));
    }

    private static String name(Deviation deviation) {
        return deviation.name().toLowerCase(Locale.ROOT);
    }
}
