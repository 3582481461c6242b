package dev.nd4jlessons.judge.training;

import org.jspecify.annotations.Nullable;

/**
 * The first thing in a training that is not as the plan has it.
 *
 * @param kind what kind of thing
 * @param epoch in which epoch, from 0
 * @param step in which step of that epoch, from 0; -1 where it is no single one
 * @param actual how many there are or which one it is, for kinds that count
 * @param expected how many there should be or which one it should be, for kinds that count
 * @param difference where the numbers differ most; null for kinds that only count
 */
public record AuditFault(
        Kind kind,
        int epoch,
        int step,
        int actual,
        int expected,
        @Nullable Difference difference) {
    /** What was not as it should be. */
    public enum Kind {
        /** The weights before the first step are not those that the seed gives. */
        START,
        /** There are more or fewer epochs than planned: {@code actual}, {@code expected}. */
        EPOCHS,
        /** An epoch has more or fewer steps than it has mini-batches: {@code actual}, {@code expected}. */
        STEPS,
        /** The weights are of a network with {@code actual} hidden units, not {@code expected}. */
        SHAPE,
        /** A step from the worker's own weights is wrong. */
        STEP,
        /** A step computed its loss and left every parameter as it was. */
        STEP_LEFT_OUT,
        /** A step is that of mini-batch {@code actual} of its epoch, not of mini-batch {@code expected}. */
        OTHER_BATCH,
        /** Each step is right when the epoch is trained again, but then the epoch comes out otherwise than reported. */
        NOT_REPEATED
    }

    static AuditFault counted(Kind kind, int epoch, int actual, int expected) {
        return new AuditFault(kind, epoch, -1, actual, expected, null);
    }

    static AuditFault at(Kind kind, int epoch, int step, Difference difference) {
        return new AuditFault(kind, epoch, step, 0, 0, difference);
    }
}
