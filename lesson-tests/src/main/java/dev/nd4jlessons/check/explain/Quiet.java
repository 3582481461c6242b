package dev.nd4jlessons.check.explain;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Keeps what learner's code prints from being seen.
 *
 * <p>An explanation runs the code hundreds of times on cases that nobody asked for, and whoever prints an array to find
 * a mistake wants to see that of the check.
 */
final class Quiet {
    private Quiet() {}

    /** Does {@code work} without a word on standard output and standard error, as far as they are Java's. */
    static <T> T during(Supplier<T> work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            return work.get();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
