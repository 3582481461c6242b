package dev.nd4jlessons.matmul;

import java.util.Arrays;

/**
 * Measures how long one matrix product takes on a device that may still be working when a call returns.
 *
 * <p>A GPU takes an order and returns at once; without waiting for it, one times the order and not the work. The very
 * first product loads libraries, allocates memory, and wakes the processor: it is not to be timed.
 *
 * <p>Wanted is the median of the times: the middle of the sorted times; of an even number of times the mean of the two
 * in the middle. It forgives a time that something else on the machine has spoilt; a mean does not.
 *
 * <p>An example: times of 9, 2 and 3 seconds have a median of 3; times of 9, 2, 3 and 4 seconds one of 3.5.
 */
public final class MatmulTimer implements Timer {
    @Override
    public double medianSeconds(Device device, int repeats) {
        device.multiply();
        device.synchronize();

        double[] seconds = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            long start = device.nanoTime();
            device.multiply();
            device.synchronize();
            seconds[i] = (device.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return (seconds[(repeats - 1) / 2] + seconds[repeats / 2]) / 2; // the same one twice if repeats is odd
    }
}
