package dev.nd4jlessons.channel;

import java.util.Arrays;
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

    /** Refuses a shape that is none, and elements that do not fill it. */
    public Reading {
        long elements = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("No array has a side of " + size);
            }
            elements = Math.multiplyExact(elements, size);
        }
        boolean empty = values != null && values.length == 0 && shape.length == 0;
        if (values != null && values.length != elements && !empty) {
            throw new IllegalArgumentException(values.length + " elements do not fill " + Arrays.toString(shape));
        }
    }
}
