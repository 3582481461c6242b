package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why learner's code could not be measured, or not to the end.
 *
 * @param kind what happened
 * @param values what fills in the message {@code problem.KIND}: names, shapes, an exception's words
 * @param location the line of learner's code, {@code Linear.java:41}, or null where none is known
 * @param stack the stack trace's lines, for the report
 */
public record Problem(
        Kind kind, List<String> values, @Nullable String location, List<String> stack) {
    /** Longer than any of ours, with shapes and names in them; what learners' code calls itself can be of any length. */
    private static final int LONGEST = 600;

    /** Cuts what is too long for a page. */
    public Problem {
        values = values.stream().map(Problem::cut).toList();
        stack = stack.stream().map(Problem::cut).toList();
        location = location == null ? null : cut(location);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    /** What can keep a check from being made. */
    public enum Kind {
        /** The task's code throws {@code TaskNotWritten} for itself. Values: the task. */
        NOT_WRITTEN,
        /** Another task that it needs is not written. Values: the other task. */
        BLOCKED,
        /** The learner's class is missing or not as it should be. Values: the class, what is wrong. */
        NOT_LOADED,
        /** A method returned null, or a gradient was not set. Values: what is null. */
        NULL,
        /** A tensor has the wrong shape. Values: the tensor, its shape, the right shape. */
        WRONG_SHAPE,
        /** A layer's parameters are not all there, or in another order. Values: their names, the right names. */
        PARAMETERS,
        /** A tensor has the wrong data type. Values: the tensor, its type, the right type. */
        WRONG_TYPE,
        /** A tensor has a value that is not a finite number. Values: the tensor, the index, the value. */
        NOT_FINITE,
        /** An array that was given to learner's code was changed. Values: the array, the likely call. */
        MUTATED,
        /** An array that was returned shares memory with one that is not learner's to give. Values: both names. */
        ALIASED,
        /** Learner's code threw an exception or an error. Values: its class, its message or nothing. */
        THREW
    }
}
