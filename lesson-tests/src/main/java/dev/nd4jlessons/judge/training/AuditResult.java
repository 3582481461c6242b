package dev.nd4jlessons.judge.training;

import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param epochs how many epochs were trained beside the worker
 * @param rerun how many of them the worker had to train again
 * @param steps how many steps were compared one by one
 * @param fault what is wrong; null if nothing is
 */
public record AuditResult(
        int epochs, int rerun, int steps, @Nullable AuditFault fault) {
    /** Whether the worker trained as planned. */
    public boolean agrees() {
        return fault == null;
    }
}
