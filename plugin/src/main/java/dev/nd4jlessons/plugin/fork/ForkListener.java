package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;

/** Hears what a fork does while it does it. The two methods are called by different threads. */
public interface ForkListener {
    /** The fork measured or began something. */
    void event(Event event);

    /** The fork printed a line on one of its streams: learner's code, or a native library. */
    void printed(String line);
}
