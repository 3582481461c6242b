package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.events.Event;

/** Hears what a lesson comes to, as it comes. */
@FunctionalInterface
public interface Events {
    /** Something began or was measured. */
    void tell(Event event);

    /** A step begins. */
    default void step(String key, String value) {
        tell(new Event.Step(key, value));
    }

    /** A line for the lesson's reader. */
    default void say(String line) {
        tell(new Event.Text(line));
    }
}
