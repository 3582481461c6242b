package dev.nd4jlessons.trace;

/**
 * The data type of a trace, and how closely a correct run follows one.
 *
 * <p>A figure agrees if {@code |actual - expected| <= relative * |expected| + absolute}, so that NaN never does.
 */
public enum Precision {
    /**
     * 1e-7 relative plus 1e-8 absolute: a correct network that leaves out the recorded one's 1e-10 in softmax and
     * logarithm follows it to about 1e-8; so does any order of summation, to far less.
     */
    FLOAT64("float64", 1e-7, 1e-8),

    /**
     * 1e-5 relative plus 1e-5 absolute, ten times what was measured: over the recorded 1350 steps, float32 takes the losses
     * by up to 4e-7 and the weights by up to 1e-6 away from float64, however the network is written. A logit may round to
     * the other side of another there, so one of the validation samples may be recognised in one run alone.
     */
    FLOAT32("float32", 1e-5, 1e-5);

    private static final double ONE_SAMPLE = 1.0 / 360;

    private final String word;
    private final double relative;
    private final double absolute;

    Precision(String word, double relative, double absolute) {
        this.word = word;
        this.relative = relative;
        this.absolute = absolute;
    }

    /** The name that a trace calls it by. */
    public String word() {
        return word;
    }

    /** The part of the tolerance that grows with the expected figure. */
    public double relative() {
        return relative;
    }

    /** The part of the tolerance that does not. */
    public double absolute() {
        return absolute;
    }

    /** How far a loss or a weight may lie from {@code recorded}. */
    double allowed(double recorded) {
        return relative * Math.abs(recorded) + absolute;
    }

    /** How far an accuracy may lie from {@code recorded}. */
    double allowedAccuracy(double recorded) {
        return allowed(recorded) + (this == FLOAT32 ? ONE_SAMPLE : 0);
    }
}
