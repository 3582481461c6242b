package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A gradient under the microscope: the learner's values, those they should be, and the ratio of both, each a map whose
 * colours are on one scale.
 *
 * @param window the part that the maps show
 * @param ratio none where every element is right
 * @param ratios what the ratios say together; empty if nothing
 * @param deviations the kinds of deviations that there are, and how often
 * @param open whether it is shown without being asked for
 * @param rows in numbers: all of them where something is wrong, else those of the maps
 * @param curve null for what is no gradient
 */
public record MicroscopeView(
        String tensor,
        String dataType,
        Window window,
        HeatMap analytic,
        HeatMap numeric,
        @Nullable HeatMap ratio,
        String ratios,
        List<Kind> deviations,
        int elements,
        boolean open,
        List<Row> rows,
        @Nullable ErrorCurve curve) {
    /** More shades than these cannot be told apart. */
    private static final int SHADES = 6;

    /**
     * The rows and columns that the maps show.
     *
     * @param row the first row
     * @param all how many rows there are
     * @param allColumns how many columns there are
     */
    public record Window(int row, int rows, int columns, int all, int allColumns) {
        /** More than these, and the rest is a table. */
        private static final int ROWS = 8;

        private static final int COLUMNS = 24;

        /** Whether anything is left out. */
        public boolean cropped() {
            return rows < all || columns < allColumns;
        }

        /** From the row before the first that is wrong. */
        static Window of(List<List<Deviation>> deviations) {
            int all = deviations.size();
            int wrong = IntStream.range(0, all)
                    .filter(row -> deviations.get(row).stream().anyMatch(MicroscopeView::wrong))
                    .findFirst()
                    .orElse(0);
            int rows = Math.min(ROWS, all);
            int columns = deviations.get(0).size();
            int first = Math.max(0, Math.min(wrong - 1, all - rows));
            return new Window(first, rows, Math.min(COLUMNS, columns), all, columns);
        }
    }

    /** A kind of deviation, and how many elements have it. */
    public record Kind(String name, int count) {}

    /** One row in numbers. */
    public record Row(int number, List<Cell> cells) {}

    /** One element in numbers. */
    public record Cell(String yours, String right, String ratio, boolean wrong) {}

    /** How {@code seen} is shown. */
    public static MicroscopeView of(Microscope seen, Text text) {
        Window window = Window.of(seen.deviations());
        List<Kind> kinds = kinds(seen);
        boolean wrong = kinds.stream().anyMatch(kind -> wrong(Deviation.valueOf(kind.name.toUpperCase(Locale.ROOT))));
        Ratios ratios = new Ratios(seen);
        double largest = Ratios.largest(seen);
        return new MicroscopeView(
                seen.tensor(),
                seen.dataType(),
                window,
                values(seen.analytic(), window, largest),
                values(seen.numeric(), window, largest),
                wrong
                        ? HeatMap.of(
                                window.rows, window.columns, (row, column) -> ratios.shade(window.row + row, column))
                        : null,
                wrong ? ratios.reading(text) : "",
                kinds,
                seen.numeric().length * seen.numeric()[0].length,
                wrong,
                rows(seen, wrong ? new Window(0, window.all, window.allColumns, 0, 0) : window, ratios, text.numbers()),
                seen.curve() == null ? null : ErrorCurve.of(seen.tensor(), seen.curve(), wrong, text));
    }

    /** The element of a map's square, in words. */
    public @Nullable Cell cell(int row, int column) {
        int at = window.row + row - rows.get(0).number;
        return at < rows.size() && column < rows.get(at).cells.size()
                ? rows.get(at).cells.get(column)
                : null;
    }

    private static HeatMap values(double[][] values, Window window, double largest) {
        return HeatMap.of(
                window.rows, window.columns, (row, column) -> shade(values[window.row + row][column], largest));
    }

    /** The square root keeps small values visible beside large ones. */
    private static String shade(double value, double largest) {
        long strength = largest == 0 || !Double.isFinite(value)
                ? 0
                : Math.round(SHADES * Math.sqrt(Math.min(1, Math.abs(value) / largest)));
        return strength == 0 ? "" : (value > 0 ? "positive-" : "negative-") + strength;
    }

    private static List<Row> rows(Microscope seen, Window shown, Ratios ratios, Numbers numbers) {
        List<Row> rows = new ArrayList<>();
        for (int row = shown.row; row < shown.row + shown.rows; row++) {
            int at = row;
            rows.add(new Row(
                    row,
                    IntStream.range(0, shown.columns)
                            .mapToObj(column -> new Cell(
                                    numbers.significant(seen.analytic()[at][column], 3),
                                    numbers.significant(seen.numeric()[at][column], 3),
                                    numbers.concise(ratios.at(at, column)),
                                    wrong(seen.deviations().get(at).get(column))))
                            .toList()));
        }
        return rows;
    }

    private static List<Kind> kinds(Microscope seen) {
        return Arrays.stream(Deviation.values())
                .filter(kind -> kind != Deviation.NONE)
                .map(kind -> new Kind(kind.name().toLowerCase(Locale.ROOT), count(seen, kind)))
                .filter(kind -> kind.count > 0)
                .toList();
    }

    private static int count(Microscope seen, Deviation kind) {
        return (int) seen.deviations().stream()
                .flatMap(List::stream)
                .filter(one -> one == kind)
                .count();
    }

    private static boolean wrong(Deviation deviation) {
        return deviation == Deviation.BUG || deviation == Deviation.NONDETERMINISM;
    }
}
