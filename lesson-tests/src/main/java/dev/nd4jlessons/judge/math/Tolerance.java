package dev.nd4jlessons.judge.math;

/**
 * What separates rounding from a mistake.
 *
 * <p>An element passes if {@code |analytic - numeric| <= tolerance * terms + rounding}: {@code terms} is the sum of the
 * absolute values of what the element is the sum of, the scale on which any correct order of summation errs;
 * {@code rounding} is the error of the differences themselves, see {@link NumericalGradient}. The test is written with
 * {@code <=}, so that NaN fails.
 */
public final class Tolerance {
    /** The distance from 1 to the next double. */
    public static final double EPSILON = Math.ulp(1.0);

    /** The distance from 1 to the next float. */
    public static final double FLOAT_EPSILON = Math.ulp(1.0f);

    /**
     * The step of a central difference, relative to max(1, |x|): the cube root of {@link #EPSILON}, 6.1e-6.
     *
     * <p>A central difference errs by h^2/6 |f'''| from truncation and by about EPSILON |f| / h from rounding; the sum is
     * least where both are of one size, at h ~ EPSILON^(1/3). Source: Press et al., "Numerical Recipes", 3rd edition,
     * section 5.7.
     */
    public static final double STEP = Math.cbrt(EPSILON);

    /**
     * For gradients in double, 1e-8, to which the rounding of the differences is added.
     *
     * <p>Truncation with {@link #STEP} is at most STEP^2/6 = 6e-12 of the terms for the softmax, some 1e-10 for a chain
     * of curved functions, and 0 for piecewise linear layers. Code that loses half of its digits on the way, by a detour
     * through float32, errs by {@link #FLOAT_EPSILON} / 2 = 6e-8, and is found out.
     */
    public static final double DOUBLE = 1e-8;

    /**
     * For anything in float32, 1e-4, about 840 {@link #FLOAT_EPSILON}.
     *
     * <p>Sums here have at most 10 terms, an error of 10 FLOAT_EPSILON; the exponential of a rounded difference of two
     * logits as far apart as 60 errs by 60 FLOAT_EPSILON. The inputs are exact in float32, so they add nothing.
     */
    public static final double FLOAT = 1e-4;

    /** For what is computed in double without differences, a forward pass or an update: 1e-11. */
    public static final double CLOSED_FORM = 1e-11;

    /** For a time in seconds, 1e-6: a nanosecond in a millisecond, so that half of one may be lost in rounding. */
    public static final double TIME = 1e-6;

    /** What a recognised mistake may differ from the learner's value, in double, relative to the tensor: 1e-9. */
    public static final double REPRODUCTION = 1e-9;

    /**
     * One-sided differences that disagree by this share of the terms lie on two sides of a kink: 1e-3.
     *
     * <p>Those of a smooth function disagree by h |f''|, some 1e-5 here.
     */
    public static final double KINK = 1e-3;

    private Tolerance() {}
}
