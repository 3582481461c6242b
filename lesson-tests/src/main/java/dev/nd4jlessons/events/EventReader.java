package dev.nd4jlessons.events;

import com.google.gson.JsonParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows an event file while it grows. */
public final class EventReader {
    private final Path file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private int damagedLines;

    /** Follows {@code file}, which need not exist yet. */
    public EventReader(Path file) {
        this.file = file;
    }

    /** The events of the complete lines that were written since the last call. A line that is no event is counted. */
    public List<Event> poll() throws IOException {
        List<Event> events = new ArrayList<>();
        if (!Files.exists(file)) {
            return events;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer.clear()) > 0) {
                position += buffer.position();
                buffer.flip();
                while (buffer.hasRemaining()) {
                    byte next = buffer.get();
                    if (next == '\n') {
                        parse(events);
                    } else {
                        line.write(next);
                    }
                }
            }
        }
        return events;
    }

    /** How many lines were no events: learner's code or a crash wrote into the file. */
    public int damagedLines() {
        return damagedLines;
    }

    private void parse(List<Event> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        try {
            events.add(EventLine.parse(text));
        } catch (JsonParseException | IllegalStateException e) {
            damagedLines++;
        }
    }
}
