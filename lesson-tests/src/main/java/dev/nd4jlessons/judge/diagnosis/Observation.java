package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;

/**
 * One tensor that learner's code computed, beside what it should be.
 *
 * @param name the tensor, {@code dW}
 * @param type the data type that it was computed in
 * @param scalar whether it is a number rather than a matrix
 * @param tolerance what its elements may be off by, relatively
 * @param facts what it was to be computed from
 */
public record Observation(
        String name,
        ElementType type,
        boolean scalar,
        Matrix actual,
        Expected expected,
        double tolerance,
        Facts facts) {
    /** The relative error of element {@code i}. */
    public double error(int i) {
        return expected.relativeError(i, actual.values()[i], tolerance);
    }

    /** Whether element {@code i} has no gradient, so that a range of values is right. */
    public boolean onKink(int i) {
        return expected.low().values()[i] < expected.high().values()[i];
    }

    /** The largest of its elements' relative errors. */
    public double largestError() {
        double largest = 0;
        for (int i = 0; i < actual.values().length; i++) {
            largest = Math.max(largest, error(i));
        }
        return largest;
    }

    /** Whether every element is within tolerance. */
    public boolean right() {
        for (int i = 0; i < actual.values().length; i++) {
            if (!(error(i) <= tolerance)) {
                return false;
            }
        }
        return true;
    }
}
