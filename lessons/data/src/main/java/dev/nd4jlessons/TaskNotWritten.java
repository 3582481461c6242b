package dev.nd4jlessons;

/** Thrown where a task of the course waits for its learner; the number is the one in the TODO comment above it. */
public final class TaskNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String task;

    /** A task that is still to be written, by its number, for example {@code "3.1"}. */
    public TaskNotWritten(String task) {
        super("Task " + task + " is not written yet");
        this.task = task;
    }

    /** The number of the task, for example {@code "3.1"}. */
    public String task() {
        return task;
    }
}
