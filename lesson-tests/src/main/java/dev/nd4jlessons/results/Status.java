package dev.nd4jlessons.results;

import com.google.gson.annotations.SerializedName;

/** How a task's check ended. */
public enum Status {
    /** Every part is within its tolerance. */
    @SerializedName("passed")
    PASSED,
    /** It was measured and is wrong. */
    @SerializedName("failed")
    FAILED,
    /** The task throws {@code TaskNotWritten}. */
    @SerializedName("not-started")
    NOT_STARTED,
    /** It needs another task that is not written. */
    @SerializedName("blocked")
    BLOCKED,
    /** It could not be measured: a crash, a time-out. */
    @SerializedName("error")
    ERROR
}
