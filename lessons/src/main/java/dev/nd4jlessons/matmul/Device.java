package dev.nd4jlessons.matmul;

/** Something that multiplies matrices, perhaps in the background, with its own clock. */
public interface Device {
    /** Starts one product; it may return before the product is done. */
    void multiply();

    /** Waits until every product that was started is done. */
    void synchronize();

    /** The device's clock in nanoseconds; only differences mean something. */
    long nanoTime();
}
