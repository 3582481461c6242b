package dev.nd4jlessons.matmul;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A square matrix of random numbers from -1 to 1 that is known row by row, without being held in memory.
 *
 * @param size how many rows and columns it has
 * @param seed the same seed, size and type, the same matrix
 * @param type what ND4J holds it in: FLOAT, DOUBLE or HALF; each number is one that the type can hold exactly
 */
record RandomMatrix(int size, long seed, DataType type) {
    /** A HALF has 11 binary digits, so that it holds every multiple of 2^-11 from -1 to 1. */
    private static final double HALF_STEPS = 2048;

    /** A matrix in float32. */
    RandomMatrix(int size, long seed) {
        this(size, seed, DataType.FLOAT);
    }

    /** One row; each call makes it anew. A DOUBLE matrix has the numbers of the FLOAT one. */
    float[] row(int row) {
        var random = new SplittableRandom(seed * size + row);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            double value = 2 * random.nextDouble() - 1;
            values[i] = (float) (type == DataType.FLOAT16 ? Math.rint(value * HALF_STEPS) / HALF_STEPS : value);
        }
        return values;
    }

    /** The whole matrix as one array, row by row. */
    float[] toArray() {
        float[] values = new float[size * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(row(row), 0, values, row * size, size);
        }
        return values;
    }

    /** The whole matrix on the device that ND4J uses. */
    INDArray toNd4j() {
        INDArray matrix = Nd4j.createUninitialized(type, size, size);
        for (int row = 0; row < size; row++) {
            matrix.putRow(row, Nd4j.createFromArray(row(row)).castTo(type));
        }
        return matrix;
    }
}
