package dev.nd4jlessons.worker;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;

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

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private MemoryWatch() {}

    static void start() {
        loadWhatEnds();
        Thread thread = new Thread(MemoryWatch::watch, "lessons-memory-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Has what ends a JVM loaded while there is memory for it: that of a full heap would die of the attempt instead. */
    private static void loadWhatEnds() {
        Thread never = new Thread(() -> {});
        Runtime.getRuntime().addShutdownHook(never);
        Runtime.getRuntime().removeShutdownHook(never);
    }

    private static void watch() {
        long spent = collecting();
        long since = System.nanoTime();
        int bad = isFull() ? 1 : 0; // and what that needs is loaded while there is memory for it
        while (bad < PATIENCE) {
            try {
                Thread.sleep(EVERY_MILLIS);
                long now = System.nanoTime();
                long nowSpent = collecting();
                bad = isFull() && nowSpent - spent > BUSY * (now - since) / 1e6 ? bad + 1 : 0;
                spent = nowSpent;
                since = now;
            } catch (InterruptedException byLearnersCode) {
                // Goes on.
            } catch (OutOfMemoryError full) {
                bad++; // not even these few bytes are left
            }
        }
        end();
    }

    private static void end() {
        while (true) {
            try {
                Runtime.getRuntime().halt(HEAP_FULL);
            } catch (OutOfMemoryError full) {
                // As soon as some bytes are free.
            }
        }
    }

    private static boolean isFull() {
        MemoryUsage heap = MEMORY.getHeapMemoryUsage();
        return heap.getUsed() > FULL * heap.getMax();
    }

    /** Milliseconds since the start. */
    private static long collecting() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            millis += collector.getCollectionTime();
        }
        return millis;
    }
}
