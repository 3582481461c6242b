package dev.nd4jlessons.plugin.resolve;

/** A jar is not in the local repository and cannot be downloaded. */
public final class UnresolvedException extends Exception {
    private static final long serialVersionUID = 1;

    /** The message is the resolver's own, of one line: it names the artifact and the repository. */
    public UnresolvedException(Throwable cause) {
        super(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""), cause);
    }
}
