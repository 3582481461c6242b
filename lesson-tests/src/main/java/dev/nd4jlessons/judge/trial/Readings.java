package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what learner's code returned. */
public final class Readings {
    private Readings() {}

    /** All values in row order; ends the check where they cannot be read, as of an array that learner's code closed. */
    static double[] values(@Nullable Reading reading) {
        if (reading == null) {
            throw new Stopped(Problem.Kind.NULL, "an array");
        }
        if (reading.unreadable() != null) {
            throw new Stopped(Problems.thrown(reading.unreadable(), ""));
        }
        return reading.values() == null ? new double[0] : reading.values();
    }

    /** The values of a matrix of any type; ends the check where it is none. */
    public static Matrix matrix(String name, @Nullable ArrayRef array) {
        Reading reading = array == null ? null : array.reading();
        if (reading == null) {
            throw new Stopped(Problem.Kind.NULL, name);
        }
        double[] values = values(reading);
        long[] shape = reading.shape();
        if (shape.length != 2 || shape[0] * shape[1] != values.length) {
            throw new Stopped(Problem.Kind.WRONG_SHAPE, name, Arrays.toString(shape), "[N, …]");
        }
        return new Matrix((int) shape[0], (int) shape[1], values);
    }

    /**
     * Reads a tensor that should have the shape [rows, columns], or ends the check: null, another shape or type, and
     * values that are not finite cannot be compared.
     */
    public static Matrix read(String name, @Nullable ArrayRef array, int rows, int columns, ElementType type) {
        Reading reading = array == null ? null : array.reading();
        if (reading == null) {
            throw new Stopped(Problem.Kind.NULL, name);
        }
        long[] right = {rows, columns};
        if (!Arrays.equals(reading.shape(), right)) {
            throw new Stopped(Problem.Kind.WRONG_SHAPE, name, Arrays.toString(reading.shape()), Arrays.toString(right));
        }
        if (!reading.type().equals(type.word())) {
            throw new Stopped(Problem.Kind.WRONG_TYPE, name, reading.type(), type.word());
        }
        double[] values = values(reading);
        if (values.length != rows * columns) {
            throw new Stopped(Problem.Kind.WRONG_SHAPE, name, "[" + values.length + "]", Arrays.toString(right));
        }
        Matrix matrix = new Matrix(rows, columns, values);
        requireFinite(name, matrix);
        return matrix;
    }

    /** Ends the check at the first value that is not a finite number. */
    public static void requireFinite(String name, Matrix matrix) {
        for (int i = 0; i < matrix.values().length; i++) {
            double value = matrix.values()[i];
            if (!Double.isFinite(value)) {
                String index = "[" + i / matrix.columns() + ", " + i % matrix.columns() + "]";
                throw new Stopped(Problem.Kind.NOT_FINITE, name, index, String.valueOf(value));
            }
        }
    }
}
