package dev.nd4jlessons.matmul;

/** How to time a product. */
public interface Timer {
    /** The median time in seconds of {@code repeats} products (at least 1), each timed to its end, after a warm-up. */
    double medianSeconds(Device device, int repeats);
}
