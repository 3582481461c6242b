package dev.nd4jlessons.worker.programs;

import org.nd4j.linalg.factory.Nd4j;

/**
 * Has dead arrays' memory given back before it fills the machine.
 *
 * <p>An array's numbers lie outside Java's heap, and are freed once the garbage collector has found the small Java object
 * that stood for them. Those objects hardly fill a heap: a wide network would take all of the machine's memory before a
 * collection is due by itself.
 */
final class NativeGarbage {
    private static final long LIMIT_BYTES = 256L << 20;

    private long lowest = Long.MAX_VALUE;

    /** Collects if arrays have taken a good deal more than the least that they took since the last collection. */
    void collectIfMuch() {
        long allocated = Nd4j.getEnvironment().getDeviceCouner(0);
        lowest = Math.min(lowest, allocated);
        if (allocated - lowest > LIMIT_BYTES) {
            System.gc();
            lowest = allocated; // freeing goes on in the background, and pulls this down again
        }
    }
}
