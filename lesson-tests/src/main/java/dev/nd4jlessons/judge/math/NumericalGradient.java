package dev.nd4jlessons.judge.math;

/**
 * Gradients by central differences, in double, every element.
 *
 * <p>For {@code L = sum_i upstream_i f_i(x)} each output {@code f_i} is differenced by itself before the sum: outputs
 * that do not depend on an element then cancel exactly, however large they are.
 */
public final class NumericalGradient {
    /** Evaluations of an output err by a few roundings of its size; this many cover the sums that occur here. */
    private static final double ROUNDINGS = 16;

    /** Where a kink is suspected, this much smaller a step tells one beside the element from one on it. */
    private static final double SMALLER = 1e-3;

    /** A function of a matrix. */
    @FunctionalInterface
    public interface Function {
        /** The outputs at {@code x}, which it leaves as it is. */
        Matrix apply(Matrix x);
    }

    private final Function function;
    private final Matrix x;
    private final Differences differences;
    private final Matrix upstream;
    private final Matrix centre;

    private NumericalGradient(Function function, Matrix x, Matrix upstream, Differences differences) {
        this.differences = differences;
        this.function = function;
        this.x = x;
        this.upstream = upstream;
        this.centre = function.apply(x);
    }

    /** The gradient of a function that is curved or has kinks, see {@link #of(Function, Matrix, Matrix, Differences)}. */
    public static Expected of(Function function, Matrix x, Matrix upstream) {
        return of(function, x, upstream, Differences.CURVED);
    }

    /**
     * The gradient of {@code sum(upstream * function(x))} with respect to {@code x}.
     *
     * <p>An element on a kink, where the one-sided differences disagree with a small step too, has no gradient: any
     * value between the two is right.
     */
    public static Expected of(Function function, Matrix x, Matrix upstream, Differences differences) {
        NumericalGradient gradient = new NumericalGradient(function, x, upstream, differences);
        int size = x.values().length;
        double[][] found = new double[5][size];
        for (int i = 0; i < size; i++) {
            Slope slope = gradient.slope(i);
            double[] row = {slope.middle, slope.terms, slope.rounding, slope.low(), slope.high()};
            for (int k = 0; k < row.length; k++) {
                found[k][i] = row[k];
            }
        }
        return new Expected(x.with(found[0]), x.with(found[1]), x.with(found[2]), x.with(found[3]), x.with(found[4]));
    }

    private Slope slope(int i) {
        double step = differences.step() * Math.max(1, Math.abs(x.values()[i]));
        Slope slope = slope(i, step);
        return slope.onKink() ? slope(i, step * SMALLER) : slope;
    }

    private Slope slope(int i, double step) {
        double at = x.values()[i];
        double above = at + step;
        double below = at - step;
        Matrix right = evaluate(i, above);
        Matrix left = evaluate(i, below);
        Slope slope = new Slope();
        for (int k = 0; k < upstream.values().length; k++) {
            double weight = upstream.values()[k];
            double middle = centre.values()[k];
            slope.right += weight * (right.values()[k] - middle) / (above - at);
            slope.left += weight * (middle - left.values()[k]) / (at - below);
            double central = weight * (right.values()[k] - left.values()[k]) / (above - below);
            slope.middle += central;
            slope.terms += Math.abs(central);
            double size = Math.max(Math.abs(middle), differences.intermediates());
            slope.rounding += Math.abs(weight) * size * ROUNDINGS * Tolerance.EPSILON / step;
        }
        return slope;
    }

    private Matrix evaluate(int i, double value) {
        double[] moved = x.values().clone();
        moved[i] = value;
        return function.apply(x.with(moved));
    }

    /** What the differences at one element come to. */
    private static final class Slope {
        double left;
        double right;
        double middle;
        double terms;
        double rounding;

        boolean onKink() {
            return Math.abs(right - left) > Tolerance.KINK * terms + 2 * rounding;
        }

        double low() {
            return onKink() ? Math.min(left, right) : middle;
        }

        double high() {
            return onKink() ? Math.max(left, right) : middle;
        }
    }
}
