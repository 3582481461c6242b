package dev.nd4jlessons.fork;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Judges a network by its logits for the validation samples.
 *
 * <p>Loss and accuracy are computed from them in plain Java, so that no code that a learner edits has a say in them.
 */
final class Validation {
    private final Digits digits;
    private final int[] rows;
    private final INDArray x;

    Validation(Digits digits, TrainingData data) {
        this.digits = digits;
        this.rows = data.split().validation();
        this.x = data.xValidation();
    }

    /** What a network is worth: its loss and accuracy on all validation samples, and the scores behind them. */
    record Judgement(double loss, double accuracy, List<Prediction> predictions) {}

    /** Asks {@code model} for its logits of every validation sample. */
    Judgement judge(Model model) {
        double[][] logits = logits(model);
        double sumOfLosses = 0;
        int correct = 0;
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int label = digits.label(rows[i]);
            Scores scores = new Scores(logits[i]);
            sumOfLosses += scores.loss(label);
            boolean right = scores.predicted() == label;
            correct += right ? 1 : 0;
            List<Integer> pixels =
                    right ? null : Arrays.stream(digits.pixels(rows[i])).boxed().toList();
            predictions.add(new Prediction(rows[i], label, scores.predicted(), scores.probability(), pixels));
        }
        return new Judgement(sumOfLosses / rows.length, (double) correct / rows.length, predictions);
    }

    private double[][] logits(Model model) {
        INDArray logits = model.logits(x.dup());
        if (logits == null) {
            throw new LearnerFault(Problem.Kind.NULL, "logits");
        }
        long[] shape = {rows.length, Digits.CLASSES};
        if (!Arrays.equals(logits.shape(), shape)) {
            throw new LearnerFault(
                    Problem.Kind.WRONG_SHAPE, "logits", Arrays.toString(logits.shape()), Arrays.toString(shape));
        }
        double[] values = logits.dup('c').data().asDouble();
        double[][] matrix = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            matrix[i] = Arrays.copyOfRange(values, i * Digits.CLASSES, (i + 1) * Digits.CLASSES);
        }
        return matrix;
    }
}
