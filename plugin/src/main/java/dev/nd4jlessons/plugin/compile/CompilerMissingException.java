package dev.nd4jlessons.plugin.compile;

/** Maven runs on a Java runtime without a compiler. */
public final class CompilerMissingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CompilerMissingException() {
        super(System.getProperty("java.home"));
    }
}
