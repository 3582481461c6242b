package dev.nd4jlessons.matmul;

import java.util.Arrays;

/**
 * Multiplies two matrices with three plain loops, in the order i, k, j.
 *
 * <p>In this order the innermost loop walks along a row of y and a row of the result, where neighbours in the loop are
 * neighbours in memory, and the JVM makes vector instructions of it. In the order of the textbook, i, j, k, it would jump
 * a whole row of y at each step, and be several times slower.
 */
final class JavaLoopDevice implements Product {
    private final int size;
    private final float[] x;
    private final float[] y;
    private final float[] result;

    JavaLoopDevice(RandomMatrix x, RandomMatrix y) {
        this.size = x.size();
        this.x = x.toArray();
        this.y = y.toArray();
        this.result = new float[size * size];
    }

    @Override
    public void multiply() {
        Arrays.fill(result, 0);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                addRow(i, k, x[i * size + k]);
            }
        }
    }

    private void addRow(int i, int k, float factor) {
        for (int j = 0; j < size; j++) {
            result[i * size + j] += factor * y[k * size + j];
        }
    }

    /** Has nothing to wait for: a loop is done when it returns. */
    @Override
    public void synchronize() {}

    @Override
    public double[] resultRow(int row) {
        double[] values = new double[size];
        for (int j = 0; j < size; j++) {
            values[j] = result[row * size + j];
        }
        return values;
    }

    /** Has nothing to give back: its arrays are the garbage collector's. */
    @Override
    public void close() {}
}
