package dev.nd4jlessons.plugin.progress;

import com.google.gson.annotations.SerializedName;
import dev.nd4jlessons.results.Status;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code progress.jsonl}.
 *
 * @param v the format's version
 * @param at when it happened, as an ISO instant
 * @param task the task's number
 * @param event what happened; null for one that this version does not know
 * @param status how the check ended; only of {@link Event#CHECKED}
 * @param points what the task earned; only of {@link Event#CHECKED}
 * @param diagnosis the mistake that was recognised, or null
 * @param message what the check said where the task is not right
 * @param hash of the task's file when it was checked, as {@link SourceText#hash}
 * @param level of the hint that was shown, from 1; only of {@link Event#HINT}
 * @param backup where the learner's file went, from the course root; only of {@link Event#RESET}
 */
public record Entry(
        int v,
        String at,
        String task,
        @Nullable Event event,
        @Nullable Status status,
        @Nullable Integer points,
        @Nullable String diagnosis,
        @Nullable String message,
        @Nullable String hash,
        @Nullable Integer level,
        @Nullable String backup) {
    /** The version that this plugin writes. */
    public static final int VERSION = 1;

    /** What a line tells. */
    public enum Event {
        /** A task was checked, and something about it is new. */
        @SerializedName("checked")
        CHECKED,
        /** A hint was shown. */
        @SerializedName("hint")
        HINT,
        /** The task's file was put back as shipped. */
        @SerializedName("reset")
        RESET
    }

    /** A hint was shown. */
    public static Entry hint(String at, String task, int level) {
        return new Entry(VERSION, at, task, Event.HINT, null, null, null, null, null, level, null);
    }

    /** The task's file was put back as shipped; {@code backup} is null if there was none. */
    public static Entry reset(String at, String task, @Nullable String backup) {
        return new Entry(VERSION, at, task, Event.RESET, null, null, null, null, null, null, backup);
    }

    /** Whether it tells the same as {@code other}, whenever that was. */
    boolean saysTheSameAs(Entry other) {
        return equals(new Entry(
                other.v,
                at,
                other.task,
                other.event,
                other.status,
                other.points,
                other.diagnosis,
                other.message,
                other.hash,
                other.level,
                other.backup));
    }
}
