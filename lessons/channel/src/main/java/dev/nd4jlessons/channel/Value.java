package dev.nd4jlessons.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An argument or a result: a number, a text, a list, or an object of the worker's, which stays there. */
public sealed interface Value {
    /** Null, or the result of a method that has none. */
    record Nothing() implements Value {}

    /** A truth value. */
    record Truth(boolean value) implements Value {}

    /** A whole number of any of Java's types. */
    record Whole(long value) implements Value {}

    /** A floating-point number; it may be infinite or NaN. */
    record Real(double value) implements Value {}

    /** A text, or the name of an enum's constant. */
    record Text(String value) implements Value {}

    /** Whole numbers in a row, an {@code int[]} or {@code long[]}. */
    record Wholes(long[] values) implements Value {}

    /** Floating-point numbers in a row. */
    record Reals(double[] values) implements Value {}

    /** A list. */
    record Many(List<Value> values) implements Value {}

    /**
     * An object of the worker's.
     *
     * @param id the first that this very object was given: the same object has the same id, however it is come by
     * @param reading what is in it if it is an array
     */
    record Ref(int id, @Nullable Reading reading) implements Value {
        /** An object, to be handed back. */
        public Ref(int id) {
            this(id, null);
        }
    }
}
