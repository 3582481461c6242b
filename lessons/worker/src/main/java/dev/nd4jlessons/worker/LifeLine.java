package dev.nd4jlessons.worker;

import java.io.IOException;
import java.io.InputStream;

/** Ends this JVM with whoever started it, however that came about: with them ends the standard input. */
final class LifeLine {
    private LifeLine() {}

    /** Takes the standard input away from learner's code, and waits for its end in the background. */
    static void hold(InputStream input) {
        System.setIn(InputStream.nullInputStream());
        Thread thread = new Thread(() -> waitFor(input), "lessons-life-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void waitFor(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Nothing is ever said here.
            }
        } catch (IOException alsoAnEnd) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
