package dev.nd4jlessons.plugin;

import org.jspecify.annotations.Nullable;

/** Ends a goal for a reason outside the learner's code: the machine, the network, a file, or a bug of this plugin. */
public final class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened, why it is likely, and what to do next. */
    public EnvironmentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
