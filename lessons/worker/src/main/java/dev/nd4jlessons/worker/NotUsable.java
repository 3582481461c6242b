package dev.nd4jlessons.worker;

/** A class is missing, or lacks the constructor or interface that the lessons give it. */
final class NotUsable extends Exception {
    private static final long serialVersionUID = 1;
    private final String className;
    private final Throwable why;

    NotUsable(String className, Throwable why) {
        super(className, why);
        this.className = className;
        this.why = why;
    }

    String className() {
        return className;
    }

    Throwable why() {
        return why;
    }
}
