package dev.nd4jlessons.plugin.progress;

import com.google.gson.annotations.SerializedName;
import dev.nd4jlessons.results.Status;

/** How a task stands, as far as that is known without running it. */
public enum TaskState {
    @SerializedName("not-started")
    NOT_STARTED,
    /** Something is written, and was never checked. */
    @SerializedName("unchecked")
    UNCHECKED,
    @SerializedName("blocked")
    BLOCKED,
    @SerializedName("failed")
    FAILED,
    @SerializedName("error")
    ERROR,
    @SerializedName("passed")
    PASSED;

    static TaskState of(Status status) {
        return switch (status) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case ERROR -> ERROR;
            case BLOCKED -> BLOCKED;
            case NOT_STARTED -> NOT_STARTED;
        };
    }
}
