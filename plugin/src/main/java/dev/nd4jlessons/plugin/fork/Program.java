package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.judge.lesson.Events;

/** What the judge does with one worker. */
@FunctionalInterface
public interface Program {
    /** Runs to its end; the last event is {@code Bye}. */
    void run(RemotePuppet worker, Events events);
}
