package dev.nd4jlessons.check;

import dev.nd4jlessons.judge.trial.Problems;
import dev.nd4jlessons.judge.trial.Stopped;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads what learner's code returns. */
final class Tensors {
    private Tensors() {}

    /** All values in row order, whatever the array's layout and type; ends the check if learner's code closed it. */
    static double[] values(INDArray array) {
        try {
            return array.dup('c').data().asDouble();
        } catch (RuntimeException unreadable) {
            throw new Stopped(Problems.thrown(unreadable, ""));
        }
    }

    /** The values of a matrix of any layout and type. */
    static Matrix matrix(INDArray array) {
        return new Matrix((int) array.size(0), (int) array.size(1), values(array));
    }

    /**
     * Reads a tensor that should have the shape [rows, columns], or ends the check: null, another shape or type, and
     * values that are not finite cannot be compared.
     */
    static Matrix read(String name, @Nullable INDArray array, int rows, int columns, DataType type) {
        if (array == null) {
            throw new Stopped(Problem.Kind.NULL, name);
        }
        long[] right = {rows, columns};
        if (!Arrays.equals(array.shape(), right)) {
            throw new Stopped(Problem.Kind.WRONG_SHAPE, name, Arrays.toString(array.shape()), Arrays.toString(right));
        }
        if (array.dataType() != type) {
            throw new Stopped(Problem.Kind.WRONG_TYPE, name, words(array.dataType()), words(type));
        }
        Matrix matrix = matrix(array);
        requireFinite(name, matrix);
        return matrix;
    }

    /** Ends the check at the first value that is not a finite number. */
    static void requireFinite(String name, Matrix matrix) {
        for (int i = 0; i < matrix.values().length; i++) {
            double value = matrix.values()[i];
            if (!Double.isFinite(value)) {
                String index = "[" + i / matrix.columns() + ", " + i % matrix.columns() + "]";
                throw new Stopped(Problem.Kind.NOT_FINITE, name, index, String.valueOf(value));
            }
        }
    }

    /** ND4J's names are Java's, in capitals. */
    static String words(DataType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
