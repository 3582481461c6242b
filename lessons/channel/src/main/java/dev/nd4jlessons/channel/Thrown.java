package dev.nd4jlessons.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What learner's code threw.
 *
 * @param className of the exception
 * @param message its words, cut where they are long; empty if there are none
 * @param task the number that a {@code TaskNotWritten} names, else null
 * @param missing the class of the course that could not be had or lacks what the lessons give it, else null
 * @param frames of its stack trace, the first ones
 * @param cause what caused it
 */
public record Thrown(
        String className,
        String message,
        @Nullable String task,
        @Nullable String missing,
        List<Frame> frames,
        @Nullable Thrown cause) {
    /** A line of a stack trace; file null and line 0 where they are not known. */
    public record Frame(
            String className, String method, @Nullable String file, int line) {
        /** The frame as Java writes it. */
        @Override
        public String toString() {
            return new StackTraceElement(className, method, file, line).toString();
        }
    }
}
