package dev.nd4jlessons.events;

import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param boundGflops what the device can do at best; null where it is not known
 * @param bound where that is from: {@code hardware}, or {@code best-seen} where the hardware does not tell
 * @param sendSeconds the median time of moving both factors to the device; null where they are there
 * @param fetchSeconds the median time of moving the result back; null where it is there
 * @param maxSeconds the slowest; null where only a median is known
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
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
        double tolerance,
        @Nullable Double boundGflops,
        @Nullable String bound,
        @Nullable Double sendSeconds,
        @Nullable Double fetchSeconds,
        @Nullable Double maxSeconds) {
    /** A processor's bound is uncertain, and what it was seen to do depends on what else it had to do. */
    private static final double CPU_DOUBT = 3;

    /** A GPU's clock is the one that its maker promises; when it is cool, it runs somewhat above. */
    private static final double GPU_DOUBT = 1.3;

    /**
     * Whether the device cannot be that fast: then something other than the product was timed.
     *
     * <p>The bound is given some room for doubt; a launch is off by far more than that.
     */
    public boolean isImpossible() {
        return boundGflops != null && gflops > boundGflops * (backend.equals("cpu") ? CPU_DOUBT : GPU_DOUBT);
    }

    /** Between the slowest and the fastest of a quiet machine's repeats lies less than this factor. */
    private static final double STEADY = 3;

    /** How many times longer the slowest repeat took than the fastest; null where only a median is known. */
    public @Nullable Double spread() {
        return minSeconds == null || maxSeconds == null || !(minSeconds > 0)
                ? null
                : (Double) (maxSeconds / minSeconds);
    }

    /** Whether the same product took so differently long that its median says little: the machine was busy. */
    public boolean isUnsteady() {
        Double spread = spread();
        return spread != null && spread > STEADY;
    }

    /** The time of a product with its transfers, if there are any. */
    public double secondsWithTransfers() {
        return medianSeconds + (sendSeconds == null ? 0 : sendSeconds) + (fetchSeconds == null ? 0 : fetchSeconds);
    }

    /** Floating-point operations of one product: a multiplication and an addition for each of the size^3 terms. */
    public static double operations(int size) {
        return 2.0 * size * size * size;
    }
}
