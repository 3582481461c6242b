package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;

/**
 * The course's network written anew, in every {@link Style}; it shares no arithmetic with the reference.
 *
 * <p>Each operation is rounded to what arrays hold. A sum, product or quotient of two float32 numbers that is computed
 * in double and then rounded is what float32 hardware computes.
 */
class NaiveTraining {
    private static final double LOG2_E = 1 / Math.log(2);

    final TrainingPlan plan;
    private final Samples samples;
    private final Style style;
    private final boolean single;
    private final double[] terms;

    /** The parameters, row by row as in {@link Weights}. */
    double[] w1;

    double[] b1;
    double[] w2;
    double[] b2;

    /** The gradients of the last mini-batch. */
    double[] dW1;

    double[] db1;
    double[] dW2;
    double[] db2;

    NaiveTraining(TrainingPlan plan, Samples samples, Style style) {
        this.plan = plan;
        this.samples = samples;
        this.style = style;
        this.single = plan.type() == ElementType.FLOAT;
        this.terms = new double[Math.max(Math.max(plan.hiddenUnits(), Digits.PIXELS), samples.size()) + 1];
        set(plan.start());
    }

    void set(Weights weights) {
        w1 = weights.w1().clone();
        b1 = weights.b1().clone();
        w2 = weights.w2().clone();
        b2 = weights.b2().clone();
    }

    Weights weights() {
        return new Weights(
                Digits.PIXELS, plan.hiddenUnits(), Digits.CLASSES, w1.clone(), b1.clone(), w2.clone(), b2.clone());
    }

    double step(int[] order, int batch) {
        double loss = backward(order, batch);
        update();
        return loss;
    }

    void update() {
        update(w1, dW1);
        update(b1, db1);
        update(w2, dW2);
        update(b2, db2);
    }

    double backward(int[] order, int batch) {
        int from = batch * plan.batchSize();
        int n = Math.min(plan.batchSize(), order.length - from);
        double[] x = new double[n * Digits.PIXELS];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(samples.x(), order[from + i] * Digits.PIXELS, x, i * Digits.PIXELS, Digits.PIXELS);
            labels[i] = samples.labels()[order[from + i]];
        }
        return backward(x, labels, n);
    }

    private double backward(double[] x, int[] labels, int n) {
        int hidden = plan.hiddenUnits();
        double[] z = linear(x, w1, b1, n, Digits.PIXELS, hidden);
        double[] a = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            a[i] = z[i] < 0 ? 0 : z[i];
        }
        double[] p = linear(a, w2, b2, n, hidden, Digits.CLASSES);
        double loss = softmax(p, labels, n);
        for (int i = 0; i < n; i++) {
            int label = i * Digits.CLASSES + labels[i];
            p[label] = r(p[label] - 1);
        }
        if (!style.dividesLast()) {
            divide(p, n);
        }
        dW2 = transposedProduct(p, a, n, Digits.CLASSES, hidden);
        db2 = columnSums(p, n, Digits.CLASSES);
        double[] dz = product(p, w2, n, Digits.CLASSES, hidden);
        for (int i = 0; i < dz.length; i++) {
            boolean on = style.onAtZero() ? z[i] >= 0 : z[i] > 0;
            dz[i] = r(dz[i] * (on ? 1 : 0));
        }
        dW1 = transposedProduct(dz, x, n, hidden, Digits.PIXELS);
        db1 = columnSums(dz, n, hidden);
        if (style.dividesLast()) {
            divide(dW1, n);
            divide(db1, n);
            divide(dW2, n);
            divide(db2, n);
        }
        return loss;
    }

    /** Leaves the probabilities in place of the logits, and returns the loss. */
    private double softmax(double[] z, int[] labels, int n) {
        double sumOfLosses = 0;
        for (int i = 0; i < n; i++) {
            int at = i * Digits.CLASSES;
            double greatest = z[at];
            for (int c = at; c < at + Digits.CLASSES; c++) {
                greatest = Math.max(greatest, z[c]);
            }
            double[] exp = new double[Digits.CLASSES];
            for (int c = 0; c < Digits.CLASSES; c++) {
                z[at + c] = r(z[at + c] - greatest);
                exp[c] = terms[c] = exp(z[at + c]);
            }
            double sum = sum(Digits.CLASSES);
            double log = r(Math.log(sum));
            double logOfLabel = r(z[at + labels[i]] - log);
            for (int c = 0; c < Digits.CLASSES; c++) {
                z[at + c] = switch (style.softmax()) {
                    case OF_LOGARITHMS, POWERS_OF_TWO -> exp(r(z[at + c] - log));
                    case QUOTIENT -> r(exp[c] / sum);
                    case RECIPROCAL -> r(exp[c] * r(1 / sum));
                };
            }
            sumOfLosses = r(sumOfLosses - logOfLabel);
        }
        return sumOfLosses / n;
    }

    private double exp(double z) {
        return style.softmax() == Style.Softmax.POWERS_OF_TWO ? r(Math.pow(2, r(z * r(LOG2_E)))) : r(Math.exp(z));
    }

    private double[] linear(double[] x, double[] w, double[] b, int n, int inputs, int outputs) {
        double[] y = new double[n * outputs];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < outputs; j++) {
                y[i * outputs + j] = style.biasFirst()
                        ? dot(x, i * inputs, 1, w, j * inputs, 1, inputs, b[j])
                        : r(dot(x, i * inputs, 1, w, j * inputs, 1, inputs, 0) + b[j]);
            }
        }
        return y;
    }

    private double[] product(double[] a, double[] b, int n, int inner, int columns) {
        double[] product = new double[n * columns];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                product[i * columns + j] = dot(a, i * inner, 1, b, j, columns, inner, 0);
            }
        }
        return product;
    }

    private double[] transposedProduct(double[] a, double[] b, int n, int rows, int columns) {
        double[] product = new double[rows * columns];
        int last = style.reversesSamples() ? n - 1 : 0;
        int way = style.reversesSamples() ? -1 : 1;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                product[i * columns + j] =
                        dot(a, last * rows + i, way * rows, b, last * columns + j, way * columns, n, 0);
            }
        }
        return product;
    }

    private double[] columnSums(double[] a, int n, int columns) {
        double[] sums = new double[columns];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < n; i++) {
                terms[i] = a[i * columns + j];
            }
            sums[j] = sum(n);
        }
        return sums;
    }

    private double dot(double[] a, int aAt, int aStep, double[] b, int bAt, int bStep, int length, double begin) {
        if (style.order() == Style.Order.FUSED) {
            double sum = begin;
            for (int k = 0; k < length; k++) {
                sum = r(Math.fma(a[aAt + k * aStep], b[bAt + k * bStep], sum));
            }
            return sum;
        }
        boolean exact = style.order() == Style.Order.IN_DOUBLE;
        terms[0] = begin;
        int first = begin == 0 ? 0 : 1;
        for (int k = 0; k < length; k++) {
            double product = a[aAt + k * aStep] * b[bAt + k * bStep];
            terms[first + k] = exact ? product : r(product);
        }
        return sum(first + length);
    }

    private double sum(int length) {
        double sum = 0;
        switch (style.order()) {
            case FORWARD, FUSED -> {
                for (int i = 0; i < length; i++) {
                    sum = r(sum + terms[i]);
                }
            }
            case BACKWARD -> {
                for (int i = length - 1; i >= 0; i--) {
                    sum = r(sum + terms[i]);
                }
            }
            case IN_DOUBLE -> {
                for (int i = 0; i < length; i++) {
                    sum += terms[i];
                }
            }
            case EIGHT_LANES -> {
                for (int lane = 0; lane < 8; lane++) {
                    double own = 0;
                    for (int i = lane; i < length; i += 8) {
                        own = r(own + terms[i]);
                    }
                    sum = r(sum + own);
                }
            }
            case PAIRWISE -> {
                int left = length;
                while (left > 1) {
                    int half = left / 2;
                    for (int i = 0; i < half; i++) {
                        terms[i] = r(terms[2 * i] + terms[2 * i + 1]);
                    }
                    if (left % 2 == 1) {
                        terms[half] = terms[left - 1];
                    }
                    left = half + left % 2;
                }
                sum = terms[0];
            }
            default -> throw new IllegalStateException();
        }
        return r(sum);
    }

    private void divide(double[] values, int n) {
        double share = r(1.0 / n);
        for (int i = 0; i < values.length; i++) {
            values[i] = style.softmax() == Style.Softmax.RECIPROCAL ? r(values[i] * share) : r(values[i] / n);
        }
    }

    private void update(double[] values, double[] gradient) {
        double rate = plan.learningRate();
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (style.update()) {
                case ROUNDED -> r(values[i] - r(r(rate) * gradient[i]));
                case FUSED -> r(Math.fma(-r(rate), gradient[i], values[i]));
                case IN_DOUBLE -> r(values[i] - rate * gradient[i]);
            };
        }
    }

    private double r(double value) {
        return single ? (float) value : value;
    }
}
