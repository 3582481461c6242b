package dev.nd4jlessons.channel;

import org.jspecify.annotations.Nullable;

/**
 * What was found in an array.
 *
 * @param shape its shape
 * @param type its data type in small letters, as ND4J names it
 * @param values its elements in row order, whatever its layout; null where they are too many or cannot be read
 * @param unreadable what reading threw, of an array that was closed for example
 */
public record Reading(
        long[] shape,
        String type,
        double @Nullable [] values,
        @Nullable Thrown unreadable) {
    /** Of an array with more elements than this nothing but its shape is told. */
    public static final int MOST_ELEMENTS = 4_000_000;
}
