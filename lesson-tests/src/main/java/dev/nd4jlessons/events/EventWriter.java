package dev.nd4jlessons.events;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends events to a file, one flushed line each, so that a crash loses at most the line being written. */
public final class EventWriter implements AutoCloseable {
    private final Writer writer;

    /** Opens {@code file}, which need not exist. */
    public EventWriter(Path file) throws IOException {
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes one event; the line is on its way to the file when this returns. */
    public synchronized void write(Event event) throws IOException {
        writer.write(EventLine.format(event));
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
