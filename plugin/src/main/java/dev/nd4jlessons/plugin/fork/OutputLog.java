package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a worker printed: the first megabyte in a file, the last lines in memory too.
 *
 * <p>Nothing that learner's code prints can fill the memory or the disk. Not for several threads.
 */
final class OutputLog implements AutoCloseable {
    /** How much is kept of the beginning, in characters. */
    static final int KEPT = 1 << 20;

    /** How many of the last lines are kept. */
    static final int TAIL = 100;

    private final Writer writer;
    private final Deque<String> tail = new ArrayDeque<>();
    private long written;
    private long omitted;

    OutputLog(Path file) throws IOException {
        writer = Files.newBufferedWriter(file);
    }

    void add(String line) throws IOException {
        tail.addLast(line);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
        if (written + line.length() < KEPT) {
            writer.write(line);
            writer.write('\n');
            written += line.length() + 1L;
        } else {
            written = KEPT;
            omitted++;
        }
    }

    List<String> tail() {
        return new ArrayList<>(tail);
    }

    /** Ends the file; where lines were left out, with how many, and with the last ones. */
    @Override
    public void close() throws IOException {
        try (writer) {
            if (omitted > 0) {
                writer.write("… " + Math.max(0, omitted - tail.size()) + " …\n");
                for (String line : last(omitted)) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
    }

    private List<String> last(long count) {
        List<String> lines = tail();
        return lines.subList((int) Math.max(0, lines.size() - count), lines.size());
    }
}
