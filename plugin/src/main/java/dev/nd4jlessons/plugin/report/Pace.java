package dev.nd4jlessons.plugin.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a training goes on, from when its page first saw it.
 *
 * @param done how many epochs were done at {@code since}
 */
record Pace(Instant since, int done) {
    /** Seconds until {@code total} epochs are done, if {@code doneNow} are now; null where that cannot be told. */
    @Nullable
    Double remaining(Instant now, int doneNow, int total) {
        int seen = doneNow - done;
        return seen <= 0
                ? null
                : (Double) (Duration.between(since, now).toMillis() / 1000.0 / seen * Math.max(0, total - doneNow));
    }
}
