package dev.nd4jlessons.results;

import com.google.gson.annotations.SerializedName;

/** How a lesson ended. */
public enum Verdict {
    /** Everything that it asks for is there and right. */
    @SerializedName("passed")
    PASSED,
    /** Something is wrong: a check, or the accuracy. */
    @SerializedName("failed")
    FAILED,
    /** Nothing is wrong, but a task is not written yet. */
    @SerializedName("incomplete")
    INCOMPLETE,
    /** It could not be run to its end: a crash, a time-out, an error of the environment. */
    @SerializedName("error")
    ERROR
}
