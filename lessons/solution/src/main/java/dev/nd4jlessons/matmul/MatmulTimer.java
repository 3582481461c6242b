package dev.nd4jlessons.matmul;

import java.util.Arrays;

/** Measures how long one matrix product takes on a device that may still be working when a call returns. */
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
        return (seconds[(repeats - 1) / 2] + seconds[repeats / 2]) / 2;
    }
}
