package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;

/** Hears what a worker does while it does it. The two methods are called by different threads. */
public interface ForkListener {
    /** Something began, or was measured. */
    void event(Event event);

    /** The worker printed a line on one of its streams: learner's code, or a native library. */
    void printed(String line);
}
