package dev.nd4jlessons.trace;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a recorded run, and what it came to when the run was replayed.
 *
 * @param figure its place in the trace: {@code step_loss[17]}, {@code epoch[3].val_loss}, {@code final_b2[4]}
 * @param step the last step that it depends on, from 0 over all epochs
 * @param recorded the figure in the trace
 * @param replayed the replay's; null if it is not a finite number or was not told
 * @param difference how far the two lie apart; null if there is no number to compare
 * @param allowed how far they may lie apart
 */
public record Deviation(
        String figure,
        int step,
        double recorded,
        @Nullable Double replayed,
        @Nullable Double difference,
        double allowed) {
    /** The two figures and their difference. */
    public static Deviation of(String figure, int step, double recorded, @Nullable Double replayed, double allowed) {
        Double difference = replayed == null ? null : (Double) Math.abs(replayed - recorded);
        return new Deviation(figure, step, recorded, replayed, difference, allowed);
    }

    /** Whether the two agree. */
    public boolean agrees() {
        return difference != null && difference <= allowed;
    }

    /** Whether the figure is a step's loss. */
    public boolean isStepLoss() {
        return figure.startsWith("step_loss");
    }

    /** The difference as a share of what is allowed; infinite where there is no number. */
    double share() {
        return difference == null ? Double.POSITIVE_INFINITY : difference / allowed;
    }
}
