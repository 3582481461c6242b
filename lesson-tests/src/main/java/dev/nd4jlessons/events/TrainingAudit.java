package dev.nd4jlessons.events;

import org.jspecify.annotations.Nullable;

/**
 * Whether the checked code did in training what it did when it was checked.
 *
 * @param epochs how many epochs were trained beside the worker; 0 where that would have taken too long
 * @param rerun how many of them the worker had to train again, step by step
 * @param fault the first thing that is otherwise; null if nothing is
 */
public record TrainingAudit(int epochs, int rerun, @Nullable Fault fault) {
    /**
     * What is not as it should be.
     *
     * @param kind {@code START}, {@code EPOCHS}, {@code STEPS}, {@code SHAPE}, {@code STEP}, {@code STEP_LEFT_OUT}, {@code
     *     OTHER_BATCH}, {@code NOT_REPEATED}
     * @param epoch in which epoch, from 0
     * @param step in which step of that epoch, from 0; -1 where it is no single one
     * @param found how many there are, for kinds that count
     * @param wanted how many there should be
     * @param tensor {@code W1} to {@code b2}, or {@code loss}; null for kinds that only count
     * @param index the worst element, {@code [3, 7]}; empty for a number
     * @param actual its value; null if it is not a finite number
     * @param expected the value that it should have; null if it is not a finite number
     */
    public record Fault(
            String kind,
            int epoch,
            int step,
            int found,
            int wanted,
            @Nullable String tensor,
            String index,
            @Nullable Double actual,
            @Nullable Double expected) {}
}
