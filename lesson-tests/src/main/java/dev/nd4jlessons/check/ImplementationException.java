package dev.nd4jlessons.check;

/** A task class is missing, or lacks the constructor or interface that the lessons give it. */
public final class ImplementationException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String className;

    ImplementationException(String className, Exception cause) {
        super(className + ": " + cause, cause);
        this.className = className;
    }

    /** The class that could not be used. */
    public String className() {
        return className;
    }
}
