package dev.nd4jlessons.plugin;

/** Ends a goal for a reason that its user can mend: a task that is wrong or not written, a setting, an accuracy. */
public final class FixableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened, why it is likely, and what to do next. */
    public FixableException(String message) {
        super(message);
    }
}
