package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.judge.math.Matrix;
import java.util.HashMap;
import java.util.Map;

/** What a tensor was to be computed from, by the names of the formulas: {@code x}, {@code dy}, {@code W}, … */
public final class Facts {
    private final Map<String, Matrix> matrices;

    private Facts(Map<String, Matrix> matrices) {
        this.matrices = matrices;
    }

    /** No facts yet. */
    public static Facts none() {
        return new Facts(Map.of());
    }

    /** These facts and one more. */
    public Facts with(String name, Matrix matrix) {
        Map<String, Matrix> more = new HashMap<>(matrices);
        more.put(name, matrix);
        return new Facts(more);
    }

    /** These facts and one more, a number. */
    public Facts with(String name, double number) {
        return with(name, Matrix.scalar(number));
    }

    /** Whether there is a fact of this name. */
    public boolean has(String name) {
        return matrices.containsKey(name);
    }

    /** The matrix {@code name}; an error where there is none, since a mistake's formula then has no meaning. */
    public Matrix get(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("There is no " + name + " here");
        }
        return matrix;
    }

    /** The number {@code name}. */
    public double number(String name) {
        return get(name).at(0, 0);
    }
}
