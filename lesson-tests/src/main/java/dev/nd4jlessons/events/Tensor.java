package dev.nd4jlessons.events;

/**
 * The values of a matrix under its name.
 *
 * @param name as the formulas have it, {@code dW}
 * @param rows its rows, all of one length
 */
public record Tensor(String name, double[][] rows) {
    /** The element in {@code row} and {@code column}, both from 0. */
    public double at(int row, int column) {
        return rows[row][column];
    }
}
