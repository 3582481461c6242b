package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.mlp.BatchOrder;
import java.util.Random;

/**
 * What a training is told to do. It leaves nothing open but the rounding.
 *
 * @param type what arrays hold, inputs included
 * @param hiddenUnits of the network 64 - hidden units - 10
 * @param epochs how often all training samples are visited
 * @param batchSize of a mini-batch; the last of an epoch may be smaller
 * @param learningRate of plain gradient descent
 * @param seed that starting weights and orders come from
 */
public record TrainingPlan(
        ElementType type, int hiddenUnits, int epochs, int batchSize, double learningRate, long seed) {
    /** The same training from another seed. */
    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(type, hiddenUnits, epochs, batchSize, learningRate, other);
    }

    /** He's initialisation as the lessons have it: the first layer's weights are drawn first, biases are zeros. */
    public Weights start() {
        Random random = new Random(seed);
        double[] w1 = he(hiddenUnits, Digits.PIXELS, random);
        double[] w2 = he(Digits.CLASSES, hiddenUnits, random);
        return new Weights(
                Digits.PIXELS,
                hiddenUnits,
                Digits.CLASSES,
                w1,
                new double[hiddenUnits],
                w2,
                new double[Digits.CLASSES]);
    }

    /** The order in which each epoch visits {@code samples}; asked for epoch by epoch, from 0. */
    public BatchOrder order(int samples) {
        return BatchOrder.shuffled(samples, seed);
    }

    /** How many mini-batches {@code samples} make. */
    public int stepsPerEpoch(int samples) {
        return (samples + batchSize - 1) / batchSize;
    }

    /** Half the distance from 1 to the next number: the largest relative error of a rounding. */
    double roundoff() {
        return type == ElementType.FLOAT ? 0x1p-24 : 0x1p-53;
    }

    /** The largest number that an array can hold. */
    double largest() {
        return type == ElementType.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    /** {@code value} as an array holds it. */
    double rounded(double value) {
        return type == ElementType.FLOAT ? (float) value : value;
    }

    private double[] he(int outputs, int inputs, Random random) {
        double deviation = Math.sqrt(2.0 / inputs);
        double[] values = new double[outputs * inputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = rounded(deviation * random.nextGaussian());
        }
        return values;
    }
}
