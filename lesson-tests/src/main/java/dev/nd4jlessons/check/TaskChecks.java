package dev.nd4jlessons.check;

import dev.nd4jlessons.events.Check;
import java.util.List;

/** Stand-in, replaced by the checker's. */
public final class TaskChecks {
    private TaskChecks() {}

    /** Finds nothing wrong. */
    public static Check check(Implementation implementation, String task, long seed) {
        return new Check(
                task,
                List.of(new Check.Part(
                        "stand-in", "double", new long[] {1}, 1, 0.0, 1e-9, new long[] {0}, 0.0, 0.0, 1)),
                null,
                null);
    }
}
