package dev.nd4jlessons.matmul;

/** A product of two random square matrices, whose result can be looked at. */
interface Product extends Device, AutoCloseable {
    /** One row of the last result, once it has been waited for. */
    double[] resultRow(int row);

    @Override
    default long nanoTime() {
        return System.nanoTime();
    }

    /** Gives the matrices' memory back. */
    @Override
    void close();
}
