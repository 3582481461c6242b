package dev.nd4jlessons.matmul;

import java.util.OptionalDouble;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * How fast one way of multiplying two square matrices is.
 *
 * @param size the matrices are size by size
 * @param method {@code nd4j}, {@code nd4j-one-thread}, {@code java-loop} or {@code task-2.1}
 * @param type of the numbers
 * @param threads how many threads it may use
 * @param repeats how many products were timed
 * @param medianSeconds their median time
 * @param minSeconds the shortest; empty where only a median is known
 * @param maxSeconds the longest; empty where only a median is known
 * @param maxError the largest error, relative to the sum of absolute products; empty where it is not known
 * @param tolerance what of it rounding explains
 * @param sendSeconds the median time of moving both factors to the device; empty where they are there
 * @param fetchSeconds the median time of moving the result from the device; empty where it need not be moved
 */
public record MatmulResult(
        int size,
        String method,
        DataType type,
        int threads,
        int repeats,
        double medianSeconds,
        OptionalDouble minSeconds,
        OptionalDouble maxSeconds,
        OptionalDouble maxError,
        double tolerance,
        OptionalDouble sendSeconds,
        OptionalDouble fetchSeconds) {
    /** Billions of floating-point operations a second: a multiplication and an addition for each of size^3 terms. */
    public double gflops() {
        return 2.0 * size * size * size / medianSeconds / 1e9;
    }
}
