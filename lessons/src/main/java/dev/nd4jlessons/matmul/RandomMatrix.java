package dev.nd4jlessons.matmul;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A square matrix of random numbers from -1 to 1 that is known row by row, without being held in memory.
 *
 * @param size how many rows and columns it has
 * @param seed the same seed and size, the same matrix
 */
record RandomMatrix(int size, long seed) {
    /** One row; each call makes it anew. */
    float[] row(int row) {
        var random = new SplittableRandom(seed * size + row);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
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
        INDArray matrix = Nd4j.createUninitialized(DataType.FLOAT, size, size);
        for (int row = 0; row < size; row++) {
            matrix.putRow(row, Nd4j.createFromArray(row(row)));
        }
        return matrix;
    }
}
