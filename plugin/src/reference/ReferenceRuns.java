import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Split;
import dev.nd4jlessons.digits.Standardisation;
import dev.nd4jlessons.mlp.BatchOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the course's network in plain Java with settings that are right and with settings that are not, for the tests of
 * what the report reads from a training. From the root of a course that has been built:
 *
 * <pre>java -cp lessons/data/target/classes:commons-math3.jar plugin/src/reference/ReferenceRuns.java</pre>
 *
 * <p>One line a run: kind, seed, epochs, mini-batch, learning rate, hidden units; for each hidden unit the number of
 * validation samples that it answers to; for each epoch training loss, validation loss and recognised samples.
 */
public final class ReferenceRuns {
    private static final Path FILE = Path.of("plugin/src/test/resources/dev/nd4jlessons/plugin/reading/runs.csv.gz");
    private static final int INPUTS = 64;
    private static final int CLASSES = 10;

    private final double[][] xTrain;
    private final int[] yTrain;
    private final double[][] xValidation;
    private final int[] yValidation;

    private ReferenceRuns() {
        Digits digits = Digits.load();
        Split split = Split.of(digits.size(), 42);
        Standardisation standard = Standardisation.of(digits, split.train());
        xTrain = samples(digits, split.train(), standard);
        yTrain = digits.labels(split.train());
        xValidation = samples(digits, split.validation(), standard);
        yValidation = digits.labels(split.validation());
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        try (OutputStream file = Files.newOutputStream(FILE);
                PrintWriter out = new PrintWriter(new GZIPOutputStream(file), false, StandardCharsets.UTF_8)) {
            ReferenceRuns runs = new ReferenceRuns();
            for (int seed = 0; seed < 200; seed++) {
                out.println(runs.train("right", seed, 30, 32, 0.03, 30));
            }
            for (int seed = 0; seed < 10; seed++) {
                out.println(runs.train("slow", seed, 30, 32, seed % 2 == 0 ? 0.0003 : 0.001, 30));
                out.println(runs.train("large-steps", seed, 30, 32, seed % 2 == 0 ? 1 : 2, 30));
                out.println(runs.train("whole-batch", seed, 40, 1437, 2, 30));
                out.println(runs.train("few-units", seed, 30, 32, 0.03, 2));
                out.println(runs.train("few-epochs", seed, 3, 32, 0.03, 30));
                out.println(runs.train("long", seed, 300, 8, 0.1, 100));
            }
        }
    }

    private String train(String kind, long seed, int epochs, int batchSize, double rate, int hidden) {
        Random random = new Random(seed);
        double[][] w1 = weights(hidden, INPUTS, random);
        double[][] w2 = weights(CLASSES, hidden, random);
        double[] b1 = new double[hidden];
        double[] b2 = new double[CLASSES];
        BatchOrder order = BatchOrder.shuffled(xTrain.length, seed);
        StringJoiner course = new StringJoiner(",");
        for (int epoch = 0; epoch < epochs; epoch++) {
            double trainLoss = epoch(w1, b1, w2, b2, order.order(epoch), batchSize, rate);
            double validationLoss = 0;
            int right = 0;
            for (int i = 0; i < xValidation.length; i++) {
                double[] p = softmax(affine(w2, b2, relu(affine(w1, b1, xValidation[i]))));
                validationLoss -= Math.log(p[yValidation[i]]) / xValidation.length;
                right += largest(p) == yValidation[i] ? 1 : 0;
            }
            course.add(number(trainLoss)).add(number(validationLoss)).add(String.valueOf(right));
        }
        StringJoiner active = new StringJoiner(";");
        for (int unit = 0; unit < hidden; unit++) {
            int count = 0;
            for (double[] x : xValidation) {
                count += affine(w1, b1, x)[unit] > 0 ? 1 : 0;
            }
            active.add(String.valueOf(count));
        }
        return String.join(
                ",",
                kind,
                String.valueOf(seed),
                String.valueOf(epochs),
                String.valueOf(batchSize),
                String.valueOf(rate),
                String.valueOf(hidden),
                active.toString(),
                course.toString());
    }

    private double epoch(double[][] w1, double[] b1, double[][] w2, double[] b2, int[] rows, int size, double rate) {
        double sum = 0;
        int batches = 0;
        for (int start = 0; start < rows.length; start += size) {
            int end = Math.min(rows.length, start + size);
            double[][] dw1 = new double[w1.length][INPUTS];
            double[][] dw2 = new double[CLASSES][w1.length];
            double[] db1 = new double[w1.length];
            double[] db2 = new double[CLASSES];
            double loss = 0;
            for (int i = start; i < end; i++) {
                double[] x = xTrain[rows[i]];
                double[] h = relu(affine(w1, b1, x));
                double[] p = softmax(affine(w2, b2, h));
                loss -= Math.log(p[yTrain[rows[i]]]) / (end - start);
                double[] dh = new double[h.length];
                for (int k = 0; k < CLASSES; k++) {
                    double d = (p[k] - (k == yTrain[rows[i]] ? 1 : 0)) / (end - start);
                    db2[k] += d;
                    for (int j = 0; j < h.length; j++) {
                        dw2[k][j] += d * h[j];
                        dh[j] += d * w2[k][j];
                    }
                }
                for (int j = 0; j < h.length; j++) {
                    if (h[j] > 0) {
                        db1[j] += dh[j];
                        for (int k = 0; k < INPUTS; k++) {
                            dw1[j][k] += dh[j] * x[k];
                        }
                    }
                }
            }
            step(w1, dw1, b1, db1, rate);
            step(w2, dw2, b2, db2, rate);
            sum += loss;
            batches++;
        }
        return sum / batches;
    }

    private static void step(double[][] w, double[][] dw, double[] b, double[] db, double rate) {
        for (int i = 0; i < w.length; i++) {
            b[i] -= rate * db[i];
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] -= rate * dw[i][j];
            }
        }
    }

    private static double[] affine(double[][] w, double[] b, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double sum = b[i];
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    private static double[] relu(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(0, x[i]);
        }
        return y;
    }

    private static double[] softmax(double[] z) {
        double max = z[largest(z)];
        double sum = 0;
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    private static double[][] weights(int outputs, int inputs, Random random) {
        double[][] w = new double[outputs][inputs];
        for (double[] row : w) {
            for (int j = 0; j < inputs; j++) {
                row[j] = Math.sqrt(2.0 / inputs) * random.nextGaussian();
            }
        }
        return w;
    }

    private static double[][] samples(Digits digits, int[] rows, Standardisation standard) {
        double[][] x = new double[rows.length][INPUTS];
        for (int i = 0; i < rows.length; i++) {
            int[] pixels = digits.pixels(rows[i]);
            for (int j = 0; j < INPUTS; j++) {
                x[i][j] = standard.apply(pixels[j]);
            }
        }
        return x;
    }

    /** Four digits; empty where it is no finite number. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "";
    }
}
