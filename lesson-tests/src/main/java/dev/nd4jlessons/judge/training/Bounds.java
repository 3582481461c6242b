package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.judge.training.ReferenceTraining.Pass;
import java.util.Arrays;

/**
 * How far rounding may take one step from the reference's.
 *
 * <p>The error of each intermediate result is carried on to the next, as an estimate from above: a sum errs by a little
 * more than a {@link TrainingPlan#roundoff} of the sum of its terms' absolute values, whatever their order. So the
 * tolerance follows the numbers, from a first step to a network whose logits are in the millions.
 *
 * <p>Where the first layer's output is so near 0 that rounding decides whether the unit is on, any part of the gradient
 * may come through; exactly 0 is such a case.
 */
final class Bounds {
    private static final int INPUTS = Digits.PIXELS;
    private static final int CLASSES = Digits.CLASSES;

    /** What single operations come to, in roundoffs: 4.4 were measured, from an exp by powers of two. */
    private static final double OPERATIONS = 8;

    /** From here on odds that underflowed to 0 could be any; a double's smallest is e^-745. */
    private static final double NOTHING_KNOWN = 1e200;

    private final double u;
    private final int n;
    private final int hidden;
    private final Pass pass;
    private final double[] absW2;

    private final double[] errorOfA;
    private final boolean[] mayBeOn;
    private final boolean[] mayBeOff;
    private final double[] errorOfDz2;
    private final Weights errors;
    private double errorOfLoss;
    private double greatest;

    /** For the last step of a reference, which began at {@code before} and lost {@code loss}. */
    Bounds(TrainingPlan plan, Weights before, Pass pass, double loss) {
        this.u = plan.roundoff();
        this.n = pass.n();
        this.hidden = before.hidden();
        this.pass = pass;
        absW2 = abs(before.w2(), before.w2().length);
        errorOfA = new double[n * hidden];
        mayBeOn = new boolean[n * hidden];
        mayBeOff = new boolean[n * hidden];
        errorOfDz2 = new double[n * CLASSES];
        errors = new Weights(
                INPUTS,
                hidden,
                CLASSES,
                new double[before.w1().length],
                new double[hidden],
                new double[absW2.length],
                new double[CLASSES]);
        double[] absX = abs(pass.x(), n * INPUTS);
        hiddenLayer(absX, abs(before.w1(), before.w1().length), before.b1());
        for (int i = 0; i < n; i++) {
            sample(i, before.b2());
        }
        greatest = Math.max(greatest, n * Math.abs(loss));
        errorOfLoss = errorOfLoss / n + roundingOfBatch() * (1 + Math.abs(loss));
        outputGradients();
        hiddenGradients(absX);
    }

    /** How far the loss may be off. */
    double ofLoss() {
        return errorOfLoss;
    }

    /** How far each element of a gradient may be off. */
    Weights ofGradients() {
        return errors;
    }

    /** A number that is at least as large as any on the way. */
    double greatest() {
        return greatest;
    }

    /** The error of a sum of different terms as a share of them: it goes in either direction, and grows with the root. */
    private double rounding(int terms) {
        return u * (OPERATIONS + Math.sqrt(terms) / 2);
    }

    /**
     * The error of a sum over the mini-batch as a share of its terms. The samples of a network whose units are all off
     * are all the same, and so are the roundings: added one after the other they err by up to n / 2 roundoffs.
     */
    private double roundingOfBatch() {
        return u * (OPERATIONS + n / 2.0);
    }

    private void hiddenLayer(double[] absX, double[] absW1, double[] b1) {
        double rounding = rounding(INPUTS);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < hidden; j++) {
                double terms = Math.abs(b1[j]) + Rows.dot(absX, i * INPUTS, absW1, j * INPUTS, INPUTS);
                greatest = Math.max(greatest, terms);
                int at = i * hidden + j;
                double error = rounding * terms;
                mayBeOn[at] = !(pass.z()[at] < -error);
                mayBeOff[at] = !(pass.z()[at] > error);
                errorOfA[at] = mayBeOn[at] ? error : 0;
            }
        }
    }

    /** The logits of sample {@code i} are off by {@code error}, and so are its loss and its probabilities. */
    private void sample(int i, double[] b2) {
        double error = 0;
        for (int c = 0; c < CLASSES; c++) {
            double terms = Math.abs(b2[c]) + Rows.dot(absW2, c * hidden, pass.a(), i * hidden, hidden);
            greatest = Math.max(greatest, terms);
            double carried = Rows.dot(absW2, c * hidden, errorOfA, i * hidden, hidden);
            error = Math.max(error, rounding(hidden) * terms + carried);
        }
        double factor = Math.expm1(Math.min(2 * error, 600));
        int label = pass.labels()[i];
        double others = 1 - pass.p()[i * CLASSES + label];
        errorOfLoss += 2 * error * Math.min(1, others * (1 + factor));
        for (int c = 0; c < CLASSES; c++) {
            double p = pass.p()[i * CLASSES + c];
            double single = OPERATIONS * u * (p + (c == label ? 1 : 0));
            errorOfDz2[i * CLASSES + c] = (ofProbability(p, factor) + single) / n;
        }
    }

    /**
     * How far a probability moves if its odds change by the factor {@code 1 + factor}, up or down: from p to {@code p (1 +
     * f) / (1 + p f)}, or to {@code p / (1 + (1 - p) f)}.
     */
    private static double ofProbability(double p, double factor) {
        if (factor > NOTHING_KNOWN) {
            return 1;
        }
        double up = p * (1 - p) * factor / (1 + p * factor);
        double down = p * (1 - p) * factor / (1 + (1 - p) * factor);
        return Math.max(up, down);
    }

    private void outputGradients() {
        double[] absDz2 = abs(pass.dz2(), n * CLASSES);
        double[] factors = new double[n * CLASSES];
        for (int at = 0; at < factors.length; at++) {
            factors[at] = errorOfDz2[at] + roundingOfBatch() * absDz2[at];
            errors.b2()[at % CLASSES] += factors[at];
        }
        for (int c = 0; c < CLASSES; c++) {
            Rows.add(errors.w2(), c * hidden, hidden, pass.a(), 0, hidden, factors, c, CLASSES, n);
            Rows.add(errors.w2(), c * hidden, hidden, errorOfA, 0, hidden, absDz2, c, CLASSES, n);
        }
        note(errors.w2());
        note(errors.b2());
    }

    private void hiddenGradients(double[] absX) {
        double[] factors = new double[n * CLASSES];
        for (int at = 0; at < factors.length; at++) {
            factors[at] = errorOfDz2[at] + rounding(CLASSES) * Math.abs(pass.dz2()[at]);
        }
        double[] errorOfDz1 = new double[n * hidden];
        for (int i = 0; i < n; i++) {
            Rows.add(errorOfDz1, i * hidden, hidden, absW2, 0, hidden, factors, i * CLASSES, 1, CLASSES);
        }
        for (int at = 0; at < errorOfDz1.length; at++) {
            double size = Math.abs(pass.da()[at]);
            double own = mayBeOff[at] ? size : roundingOfBatch() * size;
            errorOfDz1[at] = mayBeOn[at] ? errorOfDz1[at] + own : 0;
            errors.b1()[at % hidden] += errorOfDz1[at];
        }
        for (int j = 0; j < hidden; j++) {
            Rows.add(errors.w1(), j * INPUTS, INPUTS, absX, 0, INPUTS, errorOfDz1, j, hidden, n);
        }
        note(errors.w1());
        note(errors.b1());
    }

    /** Remembers the terms of the sums that these errors are shares of. */
    private void note(double[] errorsOfSums) {
        for (double error : errorsOfSums) {
            greatest = Math.max(greatest, error / roundingOfBatch());
        }
    }

    private static double[] abs(double[] values, int length) {
        double[] abs = Arrays.copyOf(values, length);
        for (int i = 0; i < length; i++) {
            abs[i] = Math.abs(abs[i]);
        }
        return abs;
    }
}
