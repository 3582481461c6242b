package dev.nd4jlessons.judge.tasks.timer;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A device with a clock of its own, so that a timer can be judged to the nanosecond on any machine.
 *
 * <p>It works in the background as a GPU does: {@link #multiply} only queues a product and costs the caller the launch;
 * {@link #synchronize} waits for the queue. The first product is slow, since libraries load and the matrices are moved to
 * the device, and now and then one is disturbed and takes ten times as long.
 */
final class VirtualDevice {
    /** The interface that it stands behind on learner's side. */
    static final String TYPE = "dev.nd4jlessons.matmul.Device";

    /** What queueing a product costs, in nanoseconds. */
    static final long LAUNCH = 12_000;

    private static final long LOADING = 250_000_000;
    private static final long TRANSFER = 150_000_000;

    /** Its bound: no product takes less. */
    private static final long LEAST = 1_000_000;

    private static final int SPREAD = 8_000_000;
    private static final int DISTURBED_EVERY = 5;
    private static final int DISTURBED = 3;
    private static final long DISTURBANCE = 10;

    private final Random random;
    private final List<Long> durations = new ArrayList<>();
    private long clock;
    private long busyUntil;
    private int clockReadings;

    VirtualDevice(Random random) {
        this.random = random;
        clock = random.nextInt(1_000_000_000);
    }

    void multiply() {
        clock += LAUNCH;
        long duration = duration(durations.size());
        durations.add(duration);
        busyUntil = Math.max(busyUntil, clock) + duration;
    }

    void synchronize() {
        clock = Math.max(clock, busyUntil);
    }

    long nanoTime() {
        clockReadings++;
        return clock;
    }

    /** Learner's code has called {@code method}. */
    Value call(String method, List<Value> arguments) {
        switch (method) {
            case "multiply" -> multiply();
            case "synchronize" -> synchronize();
            case "nanoTime" -> {
                return new Value.Whole(nanoTime());
            }
            default -> throw new Refused("A device has no " + method);
        }
        return new Value.Nothing();
    }

    /** How long each product took, in the order in which they were started, without the launch. */
    List<Long> durations() {
        return durations;
    }

    /** How often the clock was read. */
    int clockReadings() {
        return clockReadings;
    }

    /** How long the product {@code index} takes; {@link #durations()} knows it only once it was started. */
    private long duration(int index) {
        long usual = LEAST + random.nextInt(SPREAD);
        if (index == 0) {
            return LOADING + TRANSFER + usual;
        }
        return index % DISTURBED_EVERY == DISTURBED ? usual * DISTURBANCE : usual;
    }
}
