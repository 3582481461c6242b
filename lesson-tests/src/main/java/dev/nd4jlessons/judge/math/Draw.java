package dev.nd4jlessons.judge.math;

import java.util.Random;

/**
 * Random test values: reproducible, exact in float32, and nowhere near 0.
 *
 * <p>A value near 0 would make a product of the order of rounding, and would sit on the kink of a ReLU.
 */
public final class Draw {
    private static final double LEAST = 0.125;
    private static final double SPREAD = 1.875;

    private final Random random;

    /** Draws from {@code random} alone. */
    public Draw(Random random) {
        this.random = random;
    }

    /** Values between 0.125 and 2 in size, of either sign. */
    public Matrix matrix(int rows, int columns) {
        return Matrix.zeros(rows, columns).map(zero -> value());
    }

    /** Values of very different size: the columns' scales lie evenly from {@code 2^-exponent} to {@code 2^exponent}. */
    public Matrix ofScales(int rows, int columns, int exponent) {
        double[] scales = new double[columns];
        for (int i = 0; i < columns; i++) {
            scales[i] = Math.scalb(1.0, columns == 1 ? exponent : 2 * exponent * i / (columns - 1) - exponent);
        }
        return matrix(rows, columns).hadamard(new Matrix(1, columns, scales));
    }

    /** A label in each row: a single one, the rest zeros. */
    public Matrix oneHot(int rows, int columns) {
        Matrix labels = Matrix.zeros(rows, columns);
        for (int row = 0; row < rows; row++) {
            labels.values()[row * columns + random.nextInt(columns)] = 1;
        }
        return labels;
    }

    /** A number from 0 to {@code bound} - 1. */
    public int index(int bound) {
        return random.nextInt(bound);
    }

    private double value() {
        double size = LEAST + SPREAD * random.nextFloat();
        return (float) (random.nextBoolean() ? size : -size);
    }
}
