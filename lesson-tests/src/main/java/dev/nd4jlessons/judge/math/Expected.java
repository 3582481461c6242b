package dev.nd4jlessons.judge.math;

/**
 * The values that a tensor should have, and how finely they are known.
 *
 * @param values the right values; where any of a range is right, its middle
 * @param terms the sum of the absolute values of what each element is the sum of
 * @param rounding the absolute error that {@code values} may have
 * @param low the least right value of each element; below {@code values} only at a kink
 * @param high the largest right value of each element
 */
public record Expected(Matrix values, Matrix terms, Matrix rounding, Matrix low, Matrix high) {
    /** Values computed without differences. */
    public static Expected exact(Matrix values, Matrix terms) {
        return new Expected(values, terms, Matrix.zeros(values.rows(), values.columns()), values, values);
    }

    /**
     * The relative error of {@code actual} in element {@code i}: 0 to 2, or NaN.
     *
     * <p>It is {@code |actual - expected| / max(|actual|, |expected|, terms + rounding / tolerance)}, so that it is at
     * most {@code tolerance} where the difference is rounding.
     */
    public double relativeError(int i, double actual, double tolerance) {
        double nearest = nearest(i, actual);
        double difference = Math.abs(actual - nearest);
        if (difference == 0) {
            return 0;
        }
        double scale = terms.values()[i] + rounding.values()[i] / tolerance;
        return difference / Math.max(scale, Math.max(Math.abs(actual), Math.abs(nearest)));
    }

    /** The right value of element {@code i} that is nearest to {@code actual}. */
    public double nearest(int i, double actual) {
        return Math.max(low.values()[i], Math.min(high.values()[i], actual));
    }
}
