package dev.nd4jlessons.trace;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a recorded run, and what it came to when the run was replayed.
 *
 * @param figure its place in the trace: {@code step_loss[17]}, {@code epoch[3].val_loss}, {@code final_b2[4]}
 * @param step the last step that it depends on, from 0 over all epochs
 * @param recorded the figure in the trace
 * @param replayed the replay's; null if it is not a finite number or was not told
 * @param allowed how far the two may lie apart
 */
public record Deviation(
        String figure, int step, double recorded, @Nullable Double replayed, double allowed) {
    /** How far the two lie apart; NaN if the replay has no number there. */
    public double difference() {
        return replayed == null ? Double.NaN : Math.abs(replayed - recorded);
    }

    /** Whether the two agree; NaN never does. */
    public boolean agrees() {
        return difference() <= allowed;
    }

    /** Whether the figure is a step's loss. */
    public boolean isStepLoss() {
        return figure.startsWith("step_loss");
    }

    /** The difference as a share of what is allowed; infinite where there is no number. */
    double share() {
        return replayed == null ? Double.POSITIVE_INFINITY : difference() / allowed;
    }
}
