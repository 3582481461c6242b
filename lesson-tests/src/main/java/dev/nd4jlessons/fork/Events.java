package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a forked lesson sends its events. */
final class Events {
    private final EventWriter writer;

    Events(EventWriter writer) {
        this.writer = writer;
    }

    void tell(Event event) {
        try {
            writer.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void step(String key, String value) {
        tell(new Event.Step(key, value));
    }

    void say(String line) {
        tell(new Event.Text(line));
    }
}
