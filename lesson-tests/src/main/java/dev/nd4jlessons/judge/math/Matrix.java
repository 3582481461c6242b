package dev.nd4jlessons.judge.math;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A small matrix in plain Java doubles, row by row.
 *
 * <p>The judge computes what it expects with these, so that no library that a learner uses judges itself.
 */
public record Matrix(int rows, int columns, double[] values) {
    /** Refuses values that do not fill the shape. */
    public Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill a matrix [" + rows + ", " + columns + "]");
        }
    }

    /** A matrix [1, 1]. */
    public static Matrix scalar(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    /** The element in {@code row} and {@code column}, both from 0. */
    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** Its shape as ND4J words it. */
    public long[] shape() {
        return new long[] {rows, columns};
    }

    /** Whether {@code other} has the same shape. */
    public boolean sameShape(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    /** The same shape with other values. */
    public Matrix with(double[] other) {
        return new Matrix(rows, columns, other);
    }

    /** The matrix product; this [n, k], other [k, m]. */
    public Matrix times(Matrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "[" + rows + ", " + columns + "] times [" + other.rows + ", " + other.columns + "] is not defined");
        }
        Matrix product = zeros(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                double sum = 0;
                for (int k = 0; k < columns; k++) {
                    sum += at(i, k) * other.at(k, j);
                }
                product.values[i * other.columns + j] = sum;
            }
        }
        return product;
    }

    /** The transposed matrix. */
    public Matrix transpose() {
        Matrix transposed = zeros(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed.values[j * rows + i] = at(i, j);
            }
        }
        return transposed;
    }

    /** Every element mapped. */
    public Matrix map(DoubleUnaryOperator f) {
        return with(Arrays.stream(values).map(f).toArray());
    }

    /** Element with element; {@code other} has this shape, or one row or one column that is repeated. */
    public Matrix zip(Matrix other, DoubleBinaryOperator f) {
        if ((other.rows != rows && other.rows != 1) || (other.columns != columns && other.columns != 1)) {
            throw new IllegalArgumentException(
                    "[" + other.rows + ", " + other.columns + "] does not fit [" + rows + ", " + columns + "]");
        }
        double[] result = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double right = other.at(other.rows == 1 ? 0 : i, other.columns == 1 ? 0 : j);
                result[i * columns + j] = f.applyAsDouble(at(i, j), right);
            }
        }
        return with(result);
    }

    /** Element-wise sum. */
    public Matrix plus(Matrix other) {
        return zip(other, Double::sum);
    }

    /** Element-wise difference. */
    public Matrix minus(Matrix other) {
        return zip(other, (a, b) -> a - b);
    }

    /** Element-wise product. */
    public Matrix hadamard(Matrix other) {
        return zip(other, (a, b) -> a * b);
    }

    /** Every element times {@code factor}. */
    public Matrix scale(double factor) {
        return map(value -> value * factor);
    }

    /** The sum over the rows, [1, columns]. */
    public Matrix sumOverRows() {
        return ones(1, rows).times(this);
    }

    /** The sum over the columns, [rows, 1]. */
    public Matrix sumOverColumns() {
        return times(ones(columns, 1));
    }

    /** The absolute value of every element. */
    public Matrix abs() {
        return map(Math::abs);
    }

    /** The sum of all elements. */
    public double sum() {
        return Arrays.stream(values).sum();
    }

    /** The largest absolute value; NaN if there is one. */
    public double largest() {
        return Arrays.stream(values).map(Math::abs).reduce(0, Math::max);
    }

    /** A matrix of ones. */
    public static Matrix ones(int rows, int columns) {
        return zeros(rows, columns).map(zero -> 1);
    }
}
