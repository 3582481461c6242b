package dev.nd4jlessons.matmul;

import dev.nd4jlessons.TaskNotWritten;

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
        // TODO Task 2.1: return the median, in seconds by device.nanoTime(), of so many products as repeats says.
        throw new TaskNotWritten("2.1");
    }
}
