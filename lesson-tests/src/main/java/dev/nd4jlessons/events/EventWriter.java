package dev.nd4jlessons.events;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Appends events to a file, one flushed line each, so that a crash loses at most the line being written. */
public final class EventWriter implements AutoCloseable {
    private final Writer writer;
    private final @Nullable Seal seal;

    /** Opens {@code file}, which need not exist. */
    public EventWriter(Path file) throws IOException {
        this(file, null);
    }

    /** Opens {@code file}, and marks every line under {@code key} unless that is null. */
    public EventWriter(Path file, @Nullable String key) throws IOException {
        seal = key == null ? null : new Seal(key);
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes one event; the line is on its way to the file when this returns. */
    public synchronized void write(Event event) throws IOException {
        String line = EventLine.format(event);
        writer.write(seal == null ? line : seal.mark(line));
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
