package dev.nd4jlessons.matmul;

/** A device with a clock of its own: an order takes 1 ms, and the work is done when someone waits for it. */
final class VirtualDevice implements Device {
    private static final long ORDER_NANOS = 1_000_000;

    private final long[] workNanos;
    private long now;
    private long pending;
    private int multiplications;

    /** The work of the first product, of the second, and so on; the last stands for all that follow. */
    VirtualDevice(double... workSeconds) {
        workNanos = new long[workSeconds.length];
        for (int i = 0; i < workSeconds.length; i++) {
            workNanos[i] = Math.round(workSeconds[i] * 1e9);
        }
    }

    int multiplications() {
        return multiplications;
    }

    @Override
    public void multiply() {
        now += ORDER_NANOS;
        pending += workNanos[Math.min(multiplications++, workNanos.length - 1)];
    }

    @Override
    public void synchronize() {
        now += pending;
        pending = 0;
    }

    @Override
    public long nanoTime() {
        return now;
    }
}
