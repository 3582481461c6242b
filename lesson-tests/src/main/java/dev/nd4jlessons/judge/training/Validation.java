package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges a network by its weights, on the samples that were kept back. */
public final class Validation {
    private final Digits digits;
    private final Samples samples;

    private Validation(Digits digits, Samples samples) {
        this.digits = digits;
        this.samples = samples;
    }

    /** Judges with the validation samples of {@code digits}, as arrays of {@code type} hold them. */
    public static Validation of(Digits digits, ElementType type) {
        return new Validation(digits, Samples.validation(digits, type));
    }

    /** What a network is worth: its loss and accuracy on all validation samples, and the scores behind them. */
    public record Judgement(double loss, double accuracy, List<Prediction> predictions) {}

    /** Judges the network of {@code weights}. */
    public Judgement judge(Weights weights) {
        double sumOfLosses = 0;
        int correct = 0;
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            int row = samples.rows()[i];
            int label = samples.labels()[i];
            Scores scores = new Scores(logits(weights, i));
            sumOfLosses += scores.loss(label);
            boolean right = scores.predicted() == label;
            correct += right ? 1 : 0;
            List<Integer> pixels =
                    right ? null : Arrays.stream(digits.pixels(row)).boxed().toList();
            predictions.add(new Prediction(row, label, scores.predicted(), scores.probability(), pixels));
        }
        return new Judgement(sumOfLosses / samples.size(), (double) correct / samples.size(), predictions);
    }

    private double[] logits(Weights weights, int sample) {
        double[] x = Arrays.copyOfRange(samples.x(), sample * Digits.PIXELS, (sample + 1) * Digits.PIXELS);
        double[] hidden = linear(x, weights.w1(), weights.b1());
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(hidden[i], 0);
        }
        return linear(hidden, weights.w2(), weights.b2());
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
}
