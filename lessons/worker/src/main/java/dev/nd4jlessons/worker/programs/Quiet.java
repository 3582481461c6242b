package dev.nd4jlessons.worker.programs;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what learner's code prints from being seen.
 *
 * <p>An explanation runs the code hundreds of times on cases that nobody asked for, and whoever prints an array to find
 * a mistake wants to see that of the check.
 */
public final class Quiet {
    private static @Nullable PrintStream out;
    private static @Nullable PrintStream err;

    private Quiet() {}

    /** From here on nothing is printed on standard output and standard error, as far as they are Java's. */
    public static synchronized void begin() {
        if (out == null) {
            out = System.out;
            err = System.err;
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            System.setOut(nowhere);
            System.setErr(nowhere);
        }
    }

    /** From here on it is again. */
    public static synchronized void end() {
        if (out != null) {
            System.setOut(out);
            System.setErr(err);
            out = null;
        }
    }
}
