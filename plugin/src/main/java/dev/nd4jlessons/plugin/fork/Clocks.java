package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The two ways of limiting a worker's time. */
final class Clocks {
    private Clocks() {}

    /** All of it has one limit, and its checks together have one that is no later. */
    static Conversation.Clock ofTheWhole(TimeLimit limit) {
        return new Running(limit, false);
    }

    /** Each check has a limit of its own, and so has all before the first. */
    static Conversation.Clock ofEachStep(TimeLimit limit) {
        return new Running(limit, true);
    }

    private static final class Running implements Conversation.Clock {
        private final TimeLimit limit;
        private final boolean perStep;
        private long start = System.nanoTime();

        Running(TimeLimit limit, boolean perStep) {
            this.limit = limit;
            this.perStep = perStep;
        }

        @Override
        public void begins(Event.Step step) {
            if (perStep) {
                start = System.nanoTime();
            }
        }

        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public boolean isOver(Event.@Nullable Step step) {
            return elapsed().compareTo(limit.at(step)) > 0;
        }
    }
}
