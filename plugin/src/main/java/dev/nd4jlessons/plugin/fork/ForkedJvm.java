package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one JVM to its end, whatever the learner's code in it does. */
public final class ForkedJvm {
    private static final long POLL_MILLIS = 50;

    /** A print in a training loop reaches this soon, and only slows the lesson down from there on. */
    static final long MOST_OUTPUT = 8L << 20;

    /** The JVM ends itself after its last word; what hangs then (a shutdown hook) does not matter any more. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** A process that was ended can leave a pipe open to one that no signal reaches. */
    private static final long OUTPUT_MILLIS = 2000;

    private final ForkCommand command;
    private final EventReader events;
    private final TimeLimit limit;
    private final ForkListener listener;
    private final long start = System.nanoTime();

    private Event.@Nullable Step step;
    private @Nullable Duration byeAfter;

    private ForkedJvm(ForkCommand command, EventReader events, TimeLimit limit, ForkListener listener) {
        this.command = command;
        this.events = events;
        this.limit = limit;
        this.listener = listener;
    }

    /** Starts the JVM and returns once it and everything that it started is gone. */
    public static ForkResult run(ForkCommand command, EventReader events, TimeLimit limit, ForkListener listener)
            throws IOException {
        return new ForkedJvm(command, events, limit, listener).run();
    }

    private ForkResult run() throws IOException {
        Path file = command.folder().resolve("output.log");
        ProcessMark mark = new ProcessMark();
        try (OutputLog log = new OutputLog(file)) {
            Process process = command.start(mark.environment());
            ProcessTree tree = new ProcessTree(process.toHandle(), mark);
            Thread hook = new Thread(tree::destroy, "lessons-fork-end");
            Runtime.getRuntime().addShutdownHook(hook);
            OutputPump pump = new OutputPump(process.getInputStream(), log, listener::printed);
            Outcome outcome;
            try {
                outcome = follow(process, tree, pump);
            } finally {
                tree.destroy();
                removeHook(hook);
            }
            List<String> tail = finish(pump);
            poll();
            listener.foreign(events.foreignLines());
            return result(judged(outcome, pump), process, tail, file);
        }
    }

    /** Waits for the end, by itself or by the limit, and hears events meanwhile. */
    private Outcome follow(Process process, ProcessTree tree, OutputPump pump) throws IOException {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                poll();
                tree.observe();
                if (byeAfter != null && elapsed().compareTo(byeAfter.plus(GRACE)) > 0) {
                    return Outcome.DONE;
                }
                if (pump.bytes() > MOST_OUTPUT) {
                    return Outcome.FLOODED;
                }
                if (byeAfter == null && elapsed().compareTo(limit.at(step)) > 0) {
                    return Outcome.TIMED_OUT;
                }
            }
            return Outcome.CRASHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.INTERRUPTED;
        }
    }

    /** The last word counts more than how the process ended then, and too much output more than both. */
    private Outcome judged(Outcome outcome, OutputPump pump) {
        if (pump.bytes() > MOST_OUTPUT) {
            return Outcome.FLOODED;
        }
        return byeAfter == null ? outcome : Outcome.DONE;
    }

    private void poll() throws IOException {
        for (Event event : events.poll()) {
            if (event instanceof Event.Step next) {
                step = next;
            } else if (event instanceof Event.Bye && byeAfter == null) {
                byeAfter = elapsed();
            }
            listener.event(event);
        }
    }

    private ForkResult result(Outcome outcome, Process process, List<String> tail, Path file) {
        @Nullable Integer exitCode = outcome == Outcome.CRASHED ? process.exitValue() : null;
        Path crashReport = command.folder().resolve("crash.log");
        return new ForkResult(
                outcome, exitCode, step, tail, file, Files.exists(crashReport) ? crashReport : null, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> finish(OutputPump pump) {
        boolean interrupted = Thread.interrupted();
        try {
            return pump.finish(OUTPUT_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
            return List.of();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
        }
    }
}
