package dev.nd4jlessons.judge.training;

import java.util.function.Consumer;

/** Lets a worker train an epoch again, by itself and with its own code. */
@FunctionalInterface
public interface Rerun {
    /**
     * Trains epoch number {@code epoch}, from 0, in its own order, and tells {@code steps} of each step. It begins at
     * {@code start}, and each step at what the step before it left.
     *
     * <p>One by one, since the steps of an epoch of a large network do not fit into memory together.
     */
    void epoch(int epoch, Weights start, Consumer<StepTaken> steps);
}
