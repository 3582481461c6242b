package dev.nd4jlessons.plugin.progress;

import dev.nd4jlessons.course.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one task stands.
 *
 * @param stale whether the file has changed since the check that {@code state} is from
 * @param points what it earned when it was last checked
 * @param location where it is written, path:line; null if its file is not there
 * @param checkedAt when it was last checked, as an ISO instant; null if never
 * @param workedAt when something about it was last remembered, a hint too; null if never
 * @param diagnosis the mistake that the last check recognised, or null
 * @param message what the last check said, if the task is not right
 * @param hintsShown how many of its hints were shown
 */
public record Standing(
        Task task,
        TaskState state,
        boolean stale,
        int points,
        @Nullable String location,
        @Nullable String checkedAt,
        @Nullable Instant workedAt,
        @Nullable String diagnosis,
        @Nullable String message,
        int hintsShown) {
    /** Whether the file as it is now has passed. */
    public boolean isDone() {
        return state == TaskState.PASSED && !stale;
    }

    /** Whether something is written, and the last check was of another text, or there was none. */
    public boolean isOfAnotherText() {
        return stale || state == TaskState.UNCHECKED;
    }

    /** The place, or the file's name from the sources' root. */
    public String place() {
        return location == null ? task.file() : location;
    }
}
