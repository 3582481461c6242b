package dev.nd4jlessons.plugin.console;

import java.io.PrintStream;

/** The last line of a terminal, rewritten while work goes on. */
final class ProgressBar {
    private static final int WIDTH = 24;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private boolean shown;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    void show(int done, int total, String caption) {
        out.print(CLEAR + bar(done, total) + " " + caption);
        out.flush();
        shown = true;
    }

    /** Makes room for an ordinary line. */
    void clear() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
            shown = false;
        }
    }

    static String bar(int done, int total) {
        int filled = (int) Math.round((double) WIDTH * done / total);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]";
    }
}
