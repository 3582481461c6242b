package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker once it is gone.
 *
 * @param exitCode null unless it ended by itself
 * @param step what it was doing last; null if it did not get that far
 * @param tail the last lines of its output
 * @param log the file that has the rest
 * @param crashReport the JVM's own report of a native crash, or null
 */
public record ForkResult(
        Outcome outcome,
        @Nullable Integer exitCode,
        Event.@Nullable Step step,
        List<String> tail,
        Path log,
        @Nullable Path crashReport,
        Duration duration) {}
