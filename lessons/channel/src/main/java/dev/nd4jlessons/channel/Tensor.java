package dev.nd4jlessons.channel;

/**
 * The numbers of a matrix, row by row.
 *
 * @param values rows times columns of them
 */
public record Tensor(int rows, int columns, double[] values) {
    /** Refuses values that do not fill the shape. */
    public Tensor {
        if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill a matrix [" + rows + ", " + columns + "]");
        }
    }
}
