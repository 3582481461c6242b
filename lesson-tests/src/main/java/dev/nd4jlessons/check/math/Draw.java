package dev.nd4jlessons.check.math;

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

    /** Values whose sizes range over {@code 2^-exponent} to {@code 2^exponent}, each column with a scale of its own. */
    public Matrix ofScales(int rows, int columns, int exponent) {
        Matrix scales =
                Matrix.zeros(1, columns).map(zero -> Math.scalb(1.0, random.nextInt(2 * exponent + 1) - exponent));
        return matrix(rows, columns).hadamard(scales);
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
