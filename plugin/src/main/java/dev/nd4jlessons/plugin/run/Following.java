package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.results.LessonResult;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hears what a round says like {@code listener}, and shows the run so far whenever there is something new to see. */
final class Following implements RoundListener {
    private final RoundListener listener;
    private final Supplier<LessonResult> soFar;
    private final Consumer<LessonResult> follower;

    /** Shows {@code soFar} to {@code follower}, after {@code listener} has heard. */
    Following(RoundListener listener, Supplier<LessonResult> soFar, Consumer<LessonResult> follower) {
        this.listener = listener;
        this.soFar = soFar;
        this.follower = follower;
    }

    @Override
    public void event(Event event) {
        listener.event(event);
        if (event instanceof Event.BackendLoaded
                || event instanceof Event.Checked
                || event instanceof Event.EpochEnded) {
            follower.accept(soFar.get());
        }
    }

    @Override
    public void stopped(String task) {
        listener.stopped(task);
    }

    @Override
    public void printed(String line) {
        listener.printed(line);
    }
}
