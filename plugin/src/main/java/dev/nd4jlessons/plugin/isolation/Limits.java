package dev.nd4jlessons.plugin.isolation;

import java.time.Duration;

/**
 * What one JVM may use.
 *
 * @param memory in bytes: heap and native memory together; a process that asks for more gets an error
 * @param cpu of all its threads together, beside the wall clock that whoever waits for it looks at
 * @param threads of the JVM, its own included (about 20)
 * @param scratch in bytes: the files of its scratch folder together, and so each single one; lies in memory
 * @param openFiles at once, sockets and jars included
 */
public record Limits(long memory, Duration cpu, int threads, long scratch, int openFiles) {
    private static final long MIB = 1 << 20;

    /** Code, classes, stacks, and the native libraries with the memory that they take. */
    private static final long BESIDE_THE_HEAP = 512 * MIB;

    /** The limits of a JVM with a heap of at most {@code heapMib} that may compute for as long as {@code cpu}. */
    public static Limits forHeap(long heapMib, Duration cpu) {
        return new Limits(heapMib * MIB + BESIDE_THE_HEAP, cpu, 64, 64 * MIB, 512);
    }

    long memoryMib() {
        return memory / MIB;
    }

    long scratchMib() {
        return scratch / MIB;
    }

    /** Whole seconds, as the operating system counts them, at least one. */
    long cpuSeconds() {
        return Math.max(1, cpu.toSeconds());
    }
}
