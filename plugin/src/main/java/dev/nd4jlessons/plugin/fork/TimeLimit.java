package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a worker may run.
 *
 * @param whole from start to end
 * @param checks until its last check is over, less than the whole, so that one endless loop leaves time for the rest
 */
public record TimeLimit(Duration whole, Duration checks) {
    /** The same limit for everything. */
    public static TimeLimit of(Duration whole) {
        return new TimeLimit(whole, whole);
    }

    /** What counts while the worker is at {@code step}. */
    Duration at(Event.@Nullable Step step) {
        return step != null && step.key().equals("check") ? checks : whole;
    }
}
