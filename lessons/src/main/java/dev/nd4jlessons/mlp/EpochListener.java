package dev.nd4jlessons.mlp;

/** Is told how training goes, by {@link TrainMlp#train}. */
@FunctionalInterface
public interface EpochListener {
    /** A mini-batch is over; {@code loss} is its mean loss before its update. Epochs and batches count from 0. */
    default void batchEnded(int epoch, int batch, double loss) {}

    /** An epoch is over; {@code trainLoss} is the mean of its mini-batches' losses. */
    void epochEnded(int epoch, double trainLoss);
}
