package dev.nd4jlessons.plugin.report.stepper;

import java.util.function.DoubleUnaryOperator;

/** A small matrix. */
record Matrix(double[][] rows) {
    /** A value for each row and column. */
    interface Filling {
        double at(int row, int column);
    }

    static Matrix of(int rows, int columns, Filling filling) {
        double[][] values = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row][column] = filling.at(row, column);
            }
        }
        return new Matrix(values);
    }

    int height() {
        return rows.length;
    }

    int width() {
        return rows[0].length;
    }

    double at(int row, int column) {
        return rows[row][column];
    }

    Matrix map(DoubleUnaryOperator function) {
        return of(height(), width(), (row, column) -> function.applyAsDouble(rows[row][column]));
    }

    Matrix transposed() {
        return of(width(), height(), (row, column) -> rows[column][row]);
    }

    Matrix times(Matrix other) {
        return of(height(), other.width(), (row, column) -> {
            double sum = 0;
            for (int i = 0; i < width(); i++) {
                sum += rows[row][i] * other.rows[i][column];
            }
            return sum;
        });
    }

    Matrix zip(Matrix other, java.util.function.DoubleBinaryOperator function) {
        return of(
                height(), width(), (row, column) -> function.applyAsDouble(rows[row][column], other.rows[row][column]));
    }

    /** The row {@code b} added to every row. */
    Matrix plusRow(Matrix b) {
        return of(height(), width(), (row, column) -> rows[row][column] + b.rows[0][column]);
    }

    /** The same with one element changed by {@code step}. */
    Matrix nudged(int row, int column, double step) {
        return of(height(), width(), (r, c) -> rows[r][c] + (r == row && c == column ? step : 0));
    }

    Matrix softmax() {
        return of(height(), width(), (row, column) -> {
            double sum = 0;
            for (double score : rows[row]) {
                sum += Math.exp(score - rows[row][column]);
            }
            return 1 / sum;
        });
    }

    double sum() {
        double sum = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }
}
