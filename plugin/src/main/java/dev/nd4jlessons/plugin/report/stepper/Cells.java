package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as it is shown: its numbers, and how each comes about.
 *
 * @param name as the formulas have it
 * @param shape {@code [2, 3]}
 */
public record Cells(String name, String shape, List<List<Cell>> rows) {
    /** What one element is computed from. */
    interface Working {
        Sum of(int row, int column);
    }

    /**
     * One number.
     *
     * @param id what others name it by, {@code W-0-1}
     * @param symbol {@code W[0, 1]}
     * @param sum how it comes about; null for what is given
     * @param yours learner's number where it is another; null where it is not
     */
    public record Cell(
            String id,
            String symbol,
            String value,
            @Nullable Sum sum,
            @Nullable String yours) {}

    static Cells given(String name, Matrix matrix) {
        return of(name, matrix, null, null);
    }

    static Cells of(String name, Matrix matrix, @Nullable Working working, @Nullable Matrix yours) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.height(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < matrix.width(); column++) {
                cells.add(new Cell(
                        Element.cell(name, row, column),
                        name + "[" + row + ", " + column + "]",
                        Sum.number(matrix.at(row, column), true),
                        working == null ? null : working.of(row, column),
                        other(matrix, yours, row, column)));
            }
            rows.add(cells);
        }
        return new Cells(name, "[" + matrix.height() + ", " + matrix.width() + "]", rows);
    }

    private static @Nullable String other(Matrix matrix, @Nullable Matrix yours, int row, int column) {
        if (yours == null || Math.abs(yours.at(row, column) - matrix.at(row, column)) <= 1e-9) {
            return null;
        }
        return Sum.number(yours.at(row, column), true);
    }

    /** Whether learner's matrix is another. */
    public boolean differs() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.yours() != null);
    }

    /** Whether it says how its numbers come about. */
    public boolean worked() {
        return rows.get(0).get(0).sum() != null;
    }
}
