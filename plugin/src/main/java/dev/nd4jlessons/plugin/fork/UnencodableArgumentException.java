package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.nio.charset.Charset;

/** An argument, most likely a path, holds letters that the system's encoding of file names does not have. */
public final class UnencodableArgumentException extends IOException {
    private static final long serialVersionUID = 1;
    private final String argument;
    private final String charset;

    UnencodableArgumentException(String argument, Charset charset) {
        super(argument + " cannot be written in " + charset);
        this.argument = argument;
        this.charset = charset.name();
    }

    /** What cannot be written. */
    public String argument() {
        return argument;
    }

    /** The encoding that lacks its letters. */
    public String charset() {
        return charset;
    }
}
