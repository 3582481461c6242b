package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.judge.math.Matrix;

/**
 * One tensor that learner's code made of a case, beside the right one.
 *
 * @param formula how its elements are worked out
 */
public record Answer(String tensor, Matrix right, Matrix got, Formula formula) {
    /** What is smaller than this is not seen in the digits that are shown. */
    private static final double VISIBLE = 6e-4;

    /** Writes the arithmetic of an element out. */
    @FunctionalInterface
    public interface Formula {
        Arithmetic of(int row, int column);
    }

    /** Whether an element differs so that one sees it, and all are numbers that can be worked with. */
    boolean wrong() {
        return right.sameShape(got) && Double.isFinite(got.abs().sum()) && difference(worst()) > VISIBLE;
    }

    /** The element that differs most. */
    int worst() {
        int worst = 0;
        for (int i = 1; i < right.values().length; i++) {
            worst = difference(i) > difference(worst) ? i : worst;
        }
        return worst;
    }

    private double difference(int i) {
        double expected = right.values()[i];
        return Math.abs(got.values()[i] - expected) / Math.max(1, Math.abs(expected));
    }
}
