package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains the course's network in double: Linear, ReLU, Linear, softmax cross entropy, gradient descent.
 *
 * <p>After each step the parameters are rounded to what the plan's arrays hold. So a training in float32 stays with this
 * one for many steps, to the last bit mostly: a step is so small beside a parameter that both round to the same number.
 *
 * <p>The first layer's weights lie transposed here [inputs, hidden], so that every inner loop goes along a row.
 */
public final class ReferenceTraining {
    private static final int INPUTS = Digits.PIXELS;
    private static final int CLASSES = Digits.CLASSES;

    private final TrainingPlan plan;
    private final Samples samples;
    private final int hidden;

    private final double[] w1;
    private final double[] b1;
    private final double[] w2;
    private final double[] b2;
    private final double[] dW1;
    private final double[] db1;
    private final double[] dW2;
    private final double[] db2;

    /** The current mini-batch: the samples' pixels, and what became of them. */
    private final double[] x;

    private final int[] labels;
    private final double[] z;
    private final double[] a;
    private final double[] p;
    private final double[] dz2;
    private final double[] da;
    private final double[] dz1;
    private int n;

    /** A training by {@code plan} with {@code samples}; it starts where the plan does. */
    public ReferenceTraining(TrainingPlan plan, Samples samples) {
        this.plan = plan;
        this.samples = samples;
        this.hidden = plan.hiddenUnits();
        w1 = new double[INPUTS * hidden];
        b1 = new double[hidden];
        w2 = new double[CLASSES * hidden];
        b2 = new double[CLASSES];
        dW1 = new double[w1.length];
        db1 = new double[hidden];
        dW2 = new double[w2.length];
        db2 = new double[CLASSES];
        int most = Math.min(plan.batchSize(), samples.size());
        x = new double[most * INPUTS];
        labels = new int[most];
        z = new double[most * hidden];
        a = new double[z.length];
        da = new double[z.length];
        dz1 = new double[z.length];
        p = new double[most * CLASSES];
        dz2 = new double[p.length];
        set(plan.start());
    }

    /** Goes on from {@code weights}. */
    public void set(Weights weights) {
        transpose(weights.w1(), w1, hidden, INPUTS);
        System.arraycopy(weights.b1(), 0, b1, 0, hidden);
        System.arraycopy(weights.w2(), 0, w2, 0, w2.length);
        System.arraycopy(weights.b2(), 0, b2, 0, CLASSES);
    }

    /** Where it stands; a copy. */
    public Weights weights() {
        return weights(w1, b1, w2, b2);
    }

    /** Visits the samples of {@code order}, and returns each step's loss. */
    public double[] epoch(int... order) {
        double[] losses = new double[plan.stepsPerEpoch(order.length)];
        for (int step = 0; step < losses.length; step++) {
            losses[step] = step(order, step);
        }
        return losses;
    }

    /** Takes the step with mini-batch number {@code batch} of {@code order}, and returns its loss before the step. */
    public double step(int[] order, int batch) {
        double loss = backward(order, batch);
        update(w1, dW1);
        update(b1, db1);
        update(w2, dW2);
        update(b2, db2);
        return loss;
    }

    /** Moves each parameter by a rounding or two, up or down, as another order of adding would. */
    void disturb(SplittableRandom random) {
        for (double[] values : List.of(w1, b1, w2, b2)) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= 1 + (random.nextBoolean() ? 2 : -2) * plan.roundoff();
            }
        }
    }

    /** Computes loss and gradients, and takes no step. */
    double backward(int[] order, int batch) {
        double loss = forward(order, batch);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < CLASSES; c++) {
                dz2[i * CLASSES + c] = (p[i * CLASSES + c] - (c == labels[i] ? 1 : 0)) / n;
            }
        }
        backwardOutput();
        backwardHidden();
        return loss;
    }

    /** Computes the loss alone. */
    double forward(int[] order, int batch) {
        take(order, batch);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int at = i * hidden;
            System.arraycopy(b1, 0, z, at, hidden);
            Rows.add(z, at, hidden, w1, 0, hidden, x, i * INPUTS, 1, INPUTS);
            for (int j = at; j < at + hidden; j++) {
                a[j] = Math.max(z[j], 0);
            }
            sum += softmax(i);
        }
        return sum / n;
    }

    /** The gradients of the last {@link #backward}. */
    Weights gradients() {
        return weights(dW1, db1, dW2, db2);
    }

    /** The numbers behind the last {@link #backward}, for an estimate of their rounding. */
    Pass pass() {
        return new Pass(n, x, labels, z, a, p, dz2, da);
    }

    /**
     * What became of a mini-batch, each array row by row, and maybe longer than the {@code n} samples need.
     *
     * @param z the first layer's outputs [n, hidden]
     * @param a the same after the ReLU
     * @param p the probabilities [n, classes]
     * @param dz2 the gradient with respect to the logits
     * @param da the gradient with respect to a
     */
    record Pass(int n, double[] x, int[] labels, double[] z, double[] a, double[] p, double[] dz2, double[] da) {}

    private void take(int[] order, int batch) {
        int from = batch * plan.batchSize();
        n = Math.min(plan.batchSize(), order.length - from);
        for (int i = 0; i < n; i++) {
            int row = order[from + i];
            System.arraycopy(samples.x(), row * INPUTS, x, i * INPUTS, INPUTS);
            labels[i] = samples.labels()[row];
        }
    }

    /** The probabilities of sample {@code i}; returns its loss. */
    private double softmax(int i) {
        int at = i * CLASSES;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            p[at + c] = b2[c] + Rows.dot(w2, c * hidden, a, i * hidden, hidden);
            greatest = Math.max(greatest, p[at + c]);
        }
        double ofLabel = p[at + labels[i]];
        double sum = 0;
        for (int c = at; c < at + CLASSES; c++) {
            p[c] = Math.exp(p[c] - greatest);
            sum += p[c];
        }
        for (int c = at; c < at + CLASSES; c++) {
            p[c] /= sum;
        }
        return Math.log(sum) + (greatest - ofLabel);
    }

    private void backwardOutput() {
        Arrays.fill(db2, 0);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < CLASSES; c++) {
                db2[c] += dz2[i * CLASSES + c];
            }
        }
        Arrays.fill(dW2, 0);
        for (int c = 0; c < CLASSES; c++) {
            Rows.add(dW2, c * hidden, hidden, a, 0, hidden, dz2, c, CLASSES, n);
        }
        Arrays.fill(da, 0);
        for (int i = 0; i < n; i++) {
            Rows.add(da, i * hidden, hidden, w2, 0, hidden, dz2, i * CLASSES, 1, CLASSES);
        }
    }

    /** Where z is not a number, neither is its gradient. */
    private void backwardHidden() {
        for (int j = 0; j < n * hidden; j++) {
            dz1[j] = z[j] <= 0 ? 0 : da[j];
        }
        Arrays.fill(db1, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < hidden; j++) {
                db1[j] += dz1[i * hidden + j];
            }
        }
        Arrays.fill(dW1, 0);
        for (int k = 0; k < INPUTS; k++) {
            Rows.add(dW1, k * hidden, hidden, dz1, 0, hidden, x, k, INPUTS, n);
        }
    }

    private void update(double[] values, double[] gradient) {
        double rate = plan.learningRate();
        if (plan.type() == ElementType.DOUBLE) {
            for (int i = 0; i < values.length; i++) {
                values[i] -= rate * gradient[i];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] - rate * gradient[i]);
            }
        }
    }

    private Weights weights(double[] first, double[] bias, double[] second, double[] secondBias) {
        double[] turned = new double[first.length];
        transpose(first, turned, INPUTS, hidden);
        return new Weights(INPUTS, hidden, CLASSES, turned, bias.clone(), second.clone(), secondBias.clone());
    }

    private static void transpose(double[] from, double[] to, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                to[j * rows + i] = from[i * columns + j];
            }
        }
    }
}
