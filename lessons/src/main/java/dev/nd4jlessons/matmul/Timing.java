package dev.nd4jlessons.matmul;

import java.util.Arrays;

/**
 * How long one product takes, from several that were timed one by one to their end.
 *
 * @param repeats how many were timed
 * @param medianSeconds the median of their times
 * @param minSeconds the shortest of them
 * @param maxSeconds the longest of them
 */
record Timing(int repeats, double medianSeconds, double minSeconds, double maxSeconds) {
    /** How long products are repeated before any is timed: the JVM compiles, the processor leaves its sleep. */
    static final double WARM_UP_SECONDS = 0.2;

    /** How long the timed products may take together; a product that takes longer is timed once. */
    static final double LIMIT_SECONDS = 10;

    /** Times {@code repeats} products (at least 1), or fewer if they take too long. */
    static Timing of(Device device, int repeats) {
        warmUp(device);
        double[] seconds = new double[repeats];
        int timed = 0;
        double spent = 0;
        while (timed < repeats && spent < LIMIT_SECONDS) {
            seconds[timed] = seconds(device);
            spent += seconds[timed++];
        }
        return of(Arrays.copyOf(seconds, timed));
    }

    /** Repeats products until the JVM has compiled them and the processor is awake. */
    static void warmUp(Device device) {
        double spent = 0;
        while (spent < WARM_UP_SECONDS) {
            spent += seconds(device);
        }
    }

    private static Timing of(double[] seconds) {
        Arrays.sort(seconds);
        int n = seconds.length;
        return new Timing(n, (seconds[(n - 1) / 2] + seconds[n / 2]) / 2, seconds[0], seconds[n - 1]);
    }

    private static double seconds(Device device) {
        long start = device.nanoTime();
        device.multiply();
        device.synchronize();
        // A clock that stands still must not keep the warm-up from ending.
        return Math.max(1, device.nanoTime() - start) / 1e9;
    }
}
