package dev.nd4jlessons.matmul;

import dev.nd4jlessons.device.Hardware;
import dev.nd4jlessons.device.Nd4jFacts;
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

    /**
     * What matrices may take: nine tenths of what is free, so that the machine goes on breathing; empty if unknown. On a GPU
     * they have to fit into both memories, as ND4J moves them from one to the other.
     */
    static OptionalLong available() {
        OptionalLong free = Hardware.availableMemory();
        OptionalLong onGpu = Nd4jFacts.freeOnGpu();
        if (onGpu.isPresent()) {
            free = OptionalLong.of(Math.min(free.orElse(Long.MAX_VALUE), onGpu.getAsLong()));
        }
        return free.isPresent() ? OptionalLong.of(free.getAsLong() / 10 * 9) : free;
    }
}
