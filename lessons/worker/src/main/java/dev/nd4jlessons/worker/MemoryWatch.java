package dev.nd4jlessons.worker;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/**
 * Ends this JVM when it does nothing any more but look for memory in a full heap.
 *
 * <p>It would go on so for minutes before it throws an OutOfMemoryError, and look like an endless loop from outside.
 */
final class MemoryWatch {
    /** The exit code that says so. */
    static final int HEAP_FULL = 87;

    private static final long EVERY_MILLIS = 500;

    /** So many times in a row. */
    private static final int PATIENCE = 4;

    private static final double FULL = 0.9;
    private static final double BUSY = 0.8;

    private MemoryWatch() {}

    static void start() {
        Thread thread = new Thread(MemoryWatch::watch, "lessons-memory-watch");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private static void watch() {
        long spent = collecting();
        long since = System.nanoTime();
        int bad = 0;
        while (bad < PATIENCE) {
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException byLearnersCode) {
                continue;
            }
            long now = System.nanoTime();
            long nowSpent = collecting();
            bad = isFull() && nowSpent - spent > BUSY * (now - since) / 1e6 ? bad + 1 : 0;
            spent = nowSpent;
            since = now;
        }
        Runtime.getRuntime().halt(HEAP_FULL);
    }

    private static boolean isFull() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed() > FULL * heap.getMax();
    }

    /** Milliseconds since the start. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
