package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivative of {@code sum(upstream * function(x))} at a point.
 *
 * @param exact in closed form
 */
public record Derivative(NumericalGradient.Function function, Matrix at, Matrix upstream, Matrix exact) {
    private static final int LARGEST = -2;
    private static final int SMALLEST = -24;

    /**
     * How the error of a central difference in element {@code i} depends on its step, from 1e-1 down to 1e-12, two steps
     * for each power of ten.
     *
     * <p>Errors are relative to the sum of the absolute values of what the element is the sum of, or absolute where that
     * is 0.
     */
    Microscope.Curve curve(Observation seen, int i) {
        double actual = seen.actual().values()[i];
        double right = exact.values()[i];
        double terms = seen.expected().terms().values()[i];
        double scale = Math.max(terms, Math.max(Math.abs(actual), Math.abs(right)));
        double unit = scale == 0 ? 1 : scale;
        List<Microscope.Point> points = new ArrayList<>();
        for (int halves = LARGEST; halves >= SMALLEST; halves--) {
            double step = Math.pow(10, halves / 2.0);
            double quotient = quotient(i, step);
            points.add(
                    new Microscope.Point(step, Math.abs(quotient - actual) / unit, Math.abs(quotient - right) / unit));
        }
        return new Microscope.Curve(i / at.columns(), i % at.columns(), unit, points);
    }

    private double quotient(int i, double step) {
        double above = at.values()[i] + step;
        double below = at.values()[i] - step;
        Matrix difference = evaluate(i, above).minus(evaluate(i, below));
        return difference.hadamard(upstream).sum() / (above - below);
    }

    private Matrix evaluate(int i, double value) {
        double[] moved = at.values().clone();
        moved[i] = value;
        return function.apply(at.with(moved));
    }
}
