package dev.nd4jlessons.matmul;

import dev.nd4jlessons.device.Hardware;
import java.util.OptionalLong;

/** How much memory products need, so that one that does not fit is refused before anything is allocated. */
final class MatrixMemory {
    private static final long FLOAT_BYTES = 4;

    /** Two factors and the result. */
    private static final int MATRICES = 3;

    private MatrixMemory() {}

    /** What the matrices of one product take in bytes; more than a long can count is the greatest long. */
    static long needed(int size) {
        double bytes = MATRICES * FLOAT_BYTES * (double) size * size;
        return (long) bytes;
    }

    /** The greatest size whose product fits into so many bytes. */
    static int greatestSize(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.sqrt(bytes / (double) (MATRICES * FLOAT_BYTES)));
    }

    /** What matrices may take: nine tenths of what is free, so that the machine goes on breathing; empty if unknown. */
    static OptionalLong available() {
        OptionalLong free = Hardware.availableMemory();
        return free.isPresent() ? OptionalLong.of(free.getAsLong() / 10 * 9) : free;
    }
}
