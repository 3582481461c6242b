package dev.nd4jlessons.judge.math;

/**
 * How a function is differenced.
 *
 * @param step relative to max(1, |x|)
 * @param intermediates the size of what the function computes on its way to an output, where the output may be much
 *     smaller: its rounding is of that size
 */
public record Differences(double step, double intermediates) {
    /** For a function that is curved or has kinks. */
    public static final Differences CURVED = new Differences(Tolerance.STEP, 0);

    /** For a linear function, whose central differences are exact at any step: a large one keeps rounding small. */
    public static final Differences LINEAR = new Differences(0.5, 0);

    /**
     * For a mean over {@code n} rows of logarithms of sums: the sum is 1 or more, so that its logarithm has an absolute
     * error of about {@link Tolerance#EPSILON} even where it is nearly 0.
     */
    public static Differences ofMeanLogarithm(int n) {
        return new Differences(Tolerance.STEP, 2.0 / n);
    }
}
