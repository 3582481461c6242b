package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Request;
import java.io.IOException;

/** Starts a JVM for a request and waits for its end. */
public interface Launcher {
    /** Runs {@code request} within {@code limit}; returns once the JVM and all that it started is gone. */
    ForkResult launch(Request request, TimeLimit limit, ForkListener listener) throws IOException;
}
