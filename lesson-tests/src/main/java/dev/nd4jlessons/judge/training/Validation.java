package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what weights are worth on the validation samples.
 *
 * <p>The network is computed here, from the weights alone, so that no code that a learner edits has a say in it.
 */
public final class Validation {
    private final Digits digits;
    private final Samples samples;

    /** Judges with the validation samples among {@code digits}, as arrays of {@code type} hold them. */
    public Validation(Digits digits, ElementType type) {
        this.digits = digits;
        this.samples = Samples.validation(digits, type);
    }

    /**
     * What a network is worth.
     *
     * @param loss its mean loss over all validation samples
     * @param accuracy the share of them that it recognises
     * @param predictions what it says of each
     */
    public record Judgement(double loss, double accuracy, List<Prediction> predictions) {}

    /** How many samples there are to recognise. */
    public int size() {
        return samples.size();
    }

    /** Computes what a network with these weights says of every validation sample. */
    public Judgement judge(Weights weights) {
        double sumOfLosses = 0;
        int correct = 0;
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Scores scores = new Scores(logits(weights, i));
            Prediction prediction = prediction(i, scores);
            predictions.add(prediction);
            sumOfLosses += scores.loss(prediction.label());
            correct += prediction.predicted() == prediction.label() ? 1 : 0;
        }
        return new Judgement(sumOfLosses / samples.size(), (double) correct / samples.size(), predictions);
    }

    private Prediction prediction(int i, Scores scores) {
        int row = samples.rows()[i];
        int label = samples.labels()[i];
        int predicted = scores.predicted();
        @Nullable
        List<Integer> pixels = predicted == label
                ? null
                : Arrays.stream(digits.pixels(row)).boxed().toList();
        return new Prediction(row, label, predicted, scores.probability(), pixels);
    }

    private double[] logits(Weights weights, int i) {
        double[] hidden = new double[weights.hidden()];
        for (int j = 0; j < hidden.length; j++) {
            double z =
                    Rows.dot(samples.x(), i * weights.inputs(), weights.w1(), j * weights.inputs(), weights.inputs());
            hidden[j] = Math.max(z + weights.b1()[j], 0);
        }
        double[] logits = weights.b2().clone();
        for (int c = 0; c < logits.length; c++) {
            logits[c] += Rows.dot(weights.w2(), c * hidden.length, hidden, 0, hidden.length);
        }
        return logits;
    }
}
