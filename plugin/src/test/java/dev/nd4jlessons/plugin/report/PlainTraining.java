package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Standardisation;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A network as the lesson trains it, in plain Java, for tests that need a trained one: 64-30-10, 30 epochs. */
public final class PlainTraining {
    private static final int VALIDATION = 360;
    private static final int HIDDEN = 30;
    private static final int EPOCHS = 30;
    private static final int BATCH = 32;
    private static final double RATE = 0.03;

    private static final PlainTraining DONE = new PlainTraining(1);

    private final Digits digits = Digits.load();
    private final List<Integer> rows;
    private final Standardisation standardisation;
    private final double[] w1;
    private final double[] b1 = new double[HIDDEN];
    private final double[] w2;
    private final double[] b2 = new double[Digits.CLASSES];
    private final List<Snapshot> epochs = new ArrayList<>();

    private PlainTraining(long seed) {
        Random random = new Random(seed);
        rows = new ArrayList<>(IntStream.range(0, digits.size()).boxed().toList());
        Collections.shuffle(rows, random);
        List<Integer> training = new ArrayList<>(rows.subList(VALIDATION, rows.size()));
        standardisation = Standardisation.of(
                digits, training.stream().mapToInt(row -> row).toArray());
        w1 = he(HIDDEN, Digits.PIXELS, random);
        w2 = he(Digits.CLASSES, HIDDEN, random);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(training, random);
            for (int start = 0; start < training.size(); start += BATCH) {
                step(training.subList(start, Math.min(training.size(), start + BATCH)));
            }
            epochs.add(new Snapshot(epoch, weights()));
        }
    }

    /** The weights at the end of every epoch. */
    public static List<Snapshot> epochs() {
        return DONE.epochs;
    }

    /** Those of the last. */
    public static NetworkWeights last() {
        return DONE.epochs.get(EPOCHS - 1).weights();
    }

    /** The digits that it was not trained on. */
    public static ValidationDigits validation() {
        int[] rows =
                DONE.rows.subList(0, VALIDATION).stream().mapToInt(row -> row).toArray();
        return new ValidationDigits(
                rows,
                IntStream.of(rows).mapToObj(DONE.digits::pixels).toArray(int[][]::new),
                DONE.digits.labels(rows),
                DONE.standardisation.mean(),
                DONE.standardisation.deviation());
    }

    private static double[] he(int outputs, int inputs, Random random) {
        return random.doubles((long) outputs * inputs)
                .map(any -> random.nextGaussian() * Math.sqrt(2.0 / inputs))
                .toArray();
    }

    private void step(List<Integer> batch) {
        double[] dw1 = new double[w1.length];
        double[] db1 = new double[b1.length];
        double[] dw2 = new double[w2.length];
        double[] db2 = new double[b2.length];
        for (int row : batch) {
            double[] x = IntStream.of(digits.pixels(row))
                    .mapToDouble(standardisation::apply)
                    .toArray();
            double[] a = linear(x, w1, b1);
            for (int unit = 0; unit < HIDDEN; unit++) {
                a[unit] = Math.max(a[unit], 0);
            }
            double[] scores = softmax(linear(a, w2, b2));
            scores[digits.label(row)] -= 1;
            double[] da = new double[HIDDEN];
            add(scores, a, w2, dw2, db2, da, batch.size());
            for (int unit = 0; unit < HIDDEN; unit++) {
                da[unit] = a[unit] > 0 ? da[unit] : 0;
            }
            add(da, x, w1, dw1, db1, new double[x.length], batch.size());
        }
        descend(w1, dw1);
        descend(b1, db1);
        descend(w2, dw2);
        descend(b2, db2);
    }

    private static void add(double[] dy, double[] x, double[] w, double[] dw, double[] db, double[] dx, int samples) {
        for (int o = 0; o < dy.length; o++) {
            db[o] += dy[o] / samples;
            for (int i = 0; i < x.length; i++) {
                dw[o * x.length + i] += dy[o] * x[i] / samples;
                dx[i] += dy[o] * w[o * x.length + i];
            }
        }
    }

    private static void descend(double[] values, double[] gradient) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= RATE * gradient[i];
        }
    }

    private static double[] linear(double[] x, double[] w, double[] b) {
        double[] y = b.clone();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += w[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] softmax(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        double[] result = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            result[i] = Math.exp(scores[i] - largest);
            sum += result[i];
        }
        for (int i = 0; i < scores.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    private NetworkWeights weights() {
        return new NetworkWeights(
                Digits.PIXELS, HIDDEN, Digits.CLASSES, floats(w1), floats(b1), floats(w2), floats(b2));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
