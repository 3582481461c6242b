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
import org.jspecify.annotations.Nullable;

/** Follows an event file while it grows. */
public final class EventReader {
    private final Path file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final @Nullable Seal seal;
    private long position;
    private int foreignLines;

    /** Follows {@code file}, which need not exist yet. */
    public EventReader(Path file) {
        this(file, null);
    }

    /** Follows {@code file}, and believes lines alone that are marked under {@code key}, unless that is null. */
    public EventReader(Path file, @Nullable String key) {
        this.file = file;
        this.seal = key == null ? null : new Seal(key);
    }

    /** The events of the complete lines that were written since the last call. Any other line is counted. */
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

    /** How many lines were not of the checks: learner's code wrote into the file. */
    public int foreignLines() {
        return foreignLines;
    }

    private void parse(List<Event> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (seal != null && !seal.isNext(text)) {
            foreignLines++;
            return;
        }
        try {
            events.add(EventLine.parse(seal == null ? text : Seal.unmarked(text)));
        } catch (JsonParseException | IllegalStateException e) {
            foreignLines++;
        }
    }
}
