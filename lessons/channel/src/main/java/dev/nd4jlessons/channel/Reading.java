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

    /** Refuses values that do not fill the shape. */
    public Reading {
        boolean empty = shape.length == 0 && values != null && values.length == 0; // ND4J's own empty array
        if (values != null && values.length != length(shape) && !empty) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill an array " + Arrays.toString(shape));
        }
    }

    /** Of an array with too many elements, or one that cannot be read. */
    public static Reading withoutValues(long[] shape, String type, @Nullable Thrown unreadable) {
        return new Reading(shape, type, null, unreadable);
    }

    /** How many elements an array of {@code shape} has; -1 if there is no such array, or none of a size that is read. */
    private static long length(long[] shape) {
        long length = 1;
        for (long size : shape) {
            if (size < 0 || (size > 0 && length > MOST_ELEMENTS / size)) {
                return -1;
            }
            length *= size;
        }
        return length;
    }
}
