package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.WarmRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One request to a JVM that stays, from the question to its last word or to what came in between. */
final class WarmExchange {
    private static final long POLL_MILLIS = 5;

    /** What was printed before the last word arrives by another way, and may be a little later. */
    private static final long OUTPUT_MILLIS = 10;

    private final WarmJvm jvm;
    private final WarmRequest request;
    private final EventReader events;
    private final TimeLimit limit;
    private final ForkListener listener;
    private final Predicate<Duration> cancelled;
    private final long printedBefore;
    private long stepStart = System.nanoTime();
    private Event.@Nullable Step step;
    private boolean bye;
    private boolean memoryIsUsedUp;

    WarmExchange(
            WarmJvm jvm, WarmRequest request, TimeLimit limit, ForkListener listener, Predicate<Duration> cancelled) {
        this.jvm = jvm;
        this.request = request;
        this.events = new EventReader(Path.of(request.events()));
        this.limit = limit;
        this.listener = listener;
        this.cancelled = cancelled;
        this.printedBefore = jvm.printedBytes();
    }

    /** Asks, and waits for the end; a JVM that does not answer in time is gone then. */
    ForkResult run() throws IOException {
        jvm.ask(request);
        Outcome outcome = follow();
        Integer exitCode = outcome == Outcome.CRASHED ? jvm.exitCode() : null;
        Duration duration = sinceStep();
        if (outcome != Outcome.DONE) {
            jvm.close();
        }
        return new ForkResult(outcome, exitCode, step, jvm.tail(), jvm.log(), jvm.crashReport(), duration);
    }

    /** Whether learner's code took all the memory there was; what a JVM does after that cannot be relied on. */
    boolean memoryIsUsedUp() {
        return memoryIsUsedUp;
    }

    private Outcome follow() throws IOException {
        try {
            while (true) {
                boolean ended = jvm.hasEndedWithin(POLL_MILLIS);
                poll();
                Outcome outcome = outcome(ended);
                if (outcome != null) {
                    return outcome;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.INTERRUPTED;
        }
    }

    private @Nullable Outcome outcome(boolean ended) throws InterruptedException {
        if (bye) {
            Thread.sleep(OUTPUT_MILLIS);
            return Outcome.DONE;
        }
        if (jvm.printedBytes() - printedBefore > ForkedJvm.MOST_OUTPUT) {
            return Outcome.FLOODED;
        }
        if (ended) {
            return Outcome.CRASHED;
        }
        if (sinceStep().compareTo(limit.at(step)) > 0) {
            return Outcome.TIMED_OUT;
        }
        return cancelled.test(checkRunsFor()) ? Outcome.INTERRUPTED : null;
    }

    private void poll() throws IOException {
        for (Event event : events.poll()) {
            if (event instanceof Event.Step next) {
                step = next;
                stepStart = System.nanoTime();
            }
            bye |= event instanceof Event.Bye;
            memoryIsUsedUp |= event instanceof Event.Checked checked && isOutOfMemory(checked.check());
            listener.event(event);
        }
    }

    /** Nothing while the JVM starts: to give up then would mean to start over, and over again. */
    private Duration checkRunsFor() {
        return step == null || !step.key().equals("check") ? Duration.ZERO : sinceStep();
    }

    private Duration sinceStep() {
        return Duration.ofNanos(System.nanoTime() - stepStart);
    }

    private static boolean isOutOfMemory(Check check) {
        return check.problem() != null
                && check.problem().values().stream()
                        .anyMatch(value ->
                                value.equals(OutOfMemoryError.class.getName()) || value.contains("Allocation failed"));
    }
}
