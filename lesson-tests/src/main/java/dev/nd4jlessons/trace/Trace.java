package dev.nd4jlessons.trace;

import java.util.List;
import java.util.Map;

/**
 * A recorded run of the course's network: where it started, the order it took, and every figure on the way.
 *
 * <p>Read by {@link TraceReader}, which lets nothing through that could not be replayed.
 *
 * @param precision the data type that it was computed in
 * @param learningRate of plain gradient descent
 * @param batchSize of a mini-batch; the last of an epoch may be smaller
 * @param w1 the first layer's weights at the start [hidden units, 64]; biases start at zero
 * @param w2 the second layer's weights at the start [10, hidden units]
 * @param permutations the training rows of each epoch, in the order in which it visits them [epochs, 1437]
 * @param stepLosses the loss of every step before its update, over all epochs
 * @param epochs the figures of each epoch
 * @param finals parts of the parameters after the last step, by key: {@code final_W1_row0} [64],
 *     {@code final_W2_row0} [hidden units], {@code final_b2} [10]
 */
public record Trace(
        Precision precision,
        double learningRate,
        int batchSize,
        double[][] w1,
        double[][] w2,
        int[][] permutations,
        double[] stepLosses,
        List<Figures> epochs,
        Map<String, double[]> finals) {
    /** The pixels of a sample. */
    public static final int PIXELS = 64;

    /** The classes that a sample may be of. */
    public static final int CLASSES = 10;

    /** How many samples train the network; the others are kept back to judge it. */
    public static final int TRAINING_SAMPLES = 1437;

    /** The mean of all training pixels. */
    public static final double MEAN = 449837.0 / (TRAINING_SAMPLES * PIXELS);

    /** The unbiased standard deviation of all training pixels. */
    public static final double DEVIATION = 6.02460965556995;

    /** The keys of {@link #finals}, in the order in which they are compared. */
    public static final List<String> FINALS = List.of("final_W1_row0", "final_W2_row0", "final_b2");

    /** What one epoch came to: the mean of its step losses, and loss and accuracy on the validation samples after it. */
    public record Figures(double trainLoss, double validationLoss, double validationAccuracy) {}

    /** The number of hidden units. */
    public int hiddenUnits() {
        return w1.length;
    }

    /** The number of steps of an epoch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch(batchSize);
    }

    static int stepsPerEpoch(int batchSize) {
        return (TRAINING_SAMPLES + batchSize - 1) / batchSize;
    }
}
