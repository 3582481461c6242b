package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Prediction;
import java.util.List;

/**
 * Whether what was told of a training is whole, and what its accuracy is: recomputed, not believed.
 *
 * @param epochs as they were told, in order
 * @param predictions of the trained network
 */
record Training(List<Epoch> epochs, List<Prediction> predictions) {
    /** How many samples are kept apart from training. */
    static final int VALIDATION_SAMPLES = 360;

    /** Rounding of a quotient of two small whole numbers; a single sample changes the accuracy by 0.0028. */
    private static final double TOLERANCE = 1e-9;

    /** Whether each of {@code expected} epochs was told once, in order, and every sample has one prediction. */
    boolean isComplete(int expected) {
        if (epochs.size() != expected || predictions.size() != VALIDATION_SAMPLES) {
            return false;
        }
        for (int i = 0; i < expected; i++) {
            if (epochs.get(i).epoch() != i) {
                return false;
            }
        }
        return predictions.stream().map(Prediction::row).distinct().count() == VALIDATION_SAMPLES;
    }

    /** The share of samples that the trained network recognises, counted from its predictions. */
    double accuracy() {
        long right = predictions.stream()
                .filter(prediction -> prediction.predicted() == prediction.label())
                .count();
        return (double) right / predictions.size();
    }

    /** Whether the last epoch's accuracy is the one that its predictions have. */
    boolean isConsistent() {
        return Math.abs(epochs.get(epochs.size() - 1).validationAccuracy() - accuracy()) <= TOLERANCE;
    }
}
