package dev.nd4jlessons.plugin.fork;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts bytes into lines of bounded length, so that a program that prints without end of line fills no memory. */
final class LineSplitter {
    /** The longest line that is passed on whole, in bytes. */
    static final int LONGEST = 4000;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean cut;

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    void accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                end();
            } else if (line.size() < LONGEST) {
                line.write(bytes[i]);
            } else {
                cut = true;
            }
        }
    }

    /** Passes on the last line if it has no end of line. */
    void finish() {
        if (line.size() > 0) {
            end();
        }
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8);
        lines.accept((text.endsWith("\r") ? text.substring(0, text.length() - 1) : text) + (cut ? " …" : ""));
        line.reset();
        cut = false;
    }
}
