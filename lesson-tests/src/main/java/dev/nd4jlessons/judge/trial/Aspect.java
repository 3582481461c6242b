package dev.nd4jlessons.judge.trial;

/** What a check looks at: each is a question that wrong code answers wrongly, and right code never does. */
public enum Aspect {
    /** Values and gradients on unequal, non-square shapes, batches of 1, 2 and more. */
    SHAPES,
    /** The same where inputs are views: transposed, slices of larger arrays, in 'f' order. */
    VIEWS,
    /** The same where columns differ in scale by six orders of magnitude. */
    SCALES,
    /** A second backward gives the same as the first, and a gradient that was there before is replaced. */
    REPEATED,
    /** Backward after another forward belongs to that forward. */
    LATEST_FORWARD,
    /** An upstream gradient of zeros gives zeros. */
    ZERO_UPSTREAM,
    /** The same in float32, with tolerances of its own. */
    FLOAT32
}
