package dev.nd4jlessons.events;

import org.jspecify.annotations.Nullable;

/**
 * How fast one way of multiplying two square matrices is.
 *
 * @param size the matrices are size by size
 * @param backend {@code cpu} or {@code cuda}
 * @param method {@code nd4j}, {@code nd4j-one-thread}, {@code java-loop}, {@code task-2.1}
 * @param dataType for example {@code float}
 * @param repeats how many products were timed, after the warm-up
 * @param medianSeconds the median time of one product
 * @param minSeconds the fastest; null where only a median is known
 * @param gflops billions of floating-point operations per second at the median
 * @param maxError the largest difference to the same product in double, relative to the sum of absolute products
 * @param tolerance what of it rounding explains
 */
public record Measurement(
        int size,
        String backend,
        String method,
        String dataType,
        int repeats,
        double medianSeconds,
        @Nullable Double minSeconds,
        double gflops,
        @Nullable Double maxError,
        double tolerance) {
    /** Floating-point operations of one product: a multiplication and an addition for each of the size^3 terms. */
    public static double operations(int size) {
        return 2.0 * size * size * size;
    }
}
