package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Event;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One program of the judge's with one worker, from its start to its last word or to what came in between.
 *
 * <p>The judge works in a thread of its own. This one hears what it tells, and watches over the worker's JVM: its time,
 * its output, its end.
 */
final class Conversation {
    /** A print in a training loop reaches this soon, and only slows the lesson down from there on. */
    static final long MOST_OUTPUT = 8L << 20;

    private static final long POLL_MILLIS = 10;

    /** What was printed before the last word arrives by another way, and may be a little later. */
    private static final long OUTPUT_MILLIS = 10;

    /** A JVM whose channel is closed ends soon, and its exit code says how. */
    private static final long END_MILLIS = 3000;

    private final WorkerJvm jvm;
    private final Program program;
    private final Clock clock;
    private final ForkListener listener;
    private final Predicate<Duration> cancelled;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final long printedBefore;
    private volatile @Nullable Throwable thrown;
    private volatile boolean started;
    private Event.@Nullable Step step;
    private boolean bye;
    private boolean memoryIsUsedUp;

    /** What limits the time. */
    interface Clock {
        /** A step begins. */
        void begins(Event.Step step);

        /** How long it has been at it, for messages. */
        Duration elapsed();

        /** Whether that is too long at {@code step}. */
        boolean isOver(Event.@Nullable Step step);
    }

    Conversation(WorkerJvm jvm, Program program, Clock clock, ForkListener listener, Predicate<Duration> cancelled) {
        this.jvm = jvm;
        this.program = program;
        this.clock = clock;
        this.listener = listener;
        this.cancelled = cancelled;
        this.printedBefore = jvm.printedBytes();
    }

    /** Runs the program; a JVM that did not come to the end of it is gone then. */
    ForkResult run() throws IOException {
        Thread judge = new Thread(this::judge, "lessons-judge");
        judge.setDaemon(true);
        judge.start();
        Outcome outcome = follow(judge);
        Integer exitCode = outcome == Outcome.CRASHED || outcome == Outcome.NOT_STARTED ? jvm.exitCode() : null;
        Duration duration = clock.elapsed();
        if (outcome != Outcome.DONE) {
            jvm.close();
            join(judge);
        }
        if (outcome == Outcome.JUDGE_BROKE_OFF) {
            noteWhere();
        }
        return new ForkResult(outcome, exitCode, step, jvm.tail(), jvm.log(), jvm.crashReport(), duration);
    }

    /** Whether learner's code took all the memory there was; what a JVM does after that cannot be relied on. */
    boolean memoryIsUsedUp() {
        return memoryIsUsedUp;
    }

    private void judge() {
        try {
            RemotePuppet worker = jvm.puppet(() -> !Thread.currentThread().isInterrupted());
            if (worker != null) {
                started = true;
                program.run(worker, events::add);
            }
        } catch (Throwable end) {
            thrown = end;
        }
    }

    private Outcome follow(Thread judge) throws IOException {
        try {
            while (true) {
                boolean over = !judge.isAlive();
                hear(events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
                jvm.observe();
                Outcome outcome = outcome(over);
                if (outcome != null) {
                    return outcome;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.INTERRUPTED;
        }
    }

    private @Nullable Outcome outcome(boolean over) throws InterruptedException {
        if (jvm.printedBytes() - printedBefore > MOST_OUTPUT) {
            return Outcome.FLOODED;
        }
        if (over && events.isEmpty()) {
            return end();
        }
        if (!over && clock.isOver(step)) {
            return Outcome.TIMED_OUT;
        }
        return cancelled.test(checkRunsFor()) ? Outcome.INTERRUPTED : null;
    }

    /** How it ended, once the judge has nothing more to say. */
    private Outcome end() throws InterruptedException {
        if (bye) {
            Thread.sleep(OUTPUT_MILLIS);
            return Outcome.DONE;
        }
        if (thrown instanceof WorkerGone gone && gone.isGarbled()) {
            return Outcome.GARBLED;
        }
        if ((thrown instanceof RuntimeException && !(thrown instanceof WorkerGone)) || thrown instanceof Error) {
            return Outcome.JUDGE_BROKE_OFF;
        }
        jvm.hasEndedWithin(END_MILLIS);
        return started ? Outcome.CRASHED : Outcome.NOT_STARTED;
    }

    private void hear(@Nullable Event first) {
        for (Event event = first; event != null; event = events.poll()) {
            if (event instanceof Event.Step next) {
                step = next;
                clock.begins(next);
            }
            bye |= event instanceof Event.Bye;
            memoryIsUsedUp |= event instanceof Event.Checked checked && isOutOfMemory(checked.check());
            listener.event(event);
        }
    }

    /** Nothing while the JVM starts: to give up then would mean to start over, and over again. */
    private Duration checkRunsFor() {
        return step == null || !step.key().equals("check") ? Duration.ZERO : clock.elapsed();
    }

    private static boolean isOutOfMemory(Check check) {
        return check.problem() != null
                && check.problem().values().stream()
                        .anyMatch(value ->
                                value.equals(OutOfMemoryError.class.getName()) || value.contains("Allocation failed"));
    }

    private static void join(Thread judge) {
        judge.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            judge.join(END_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the judge broke off, below what was printed: whoever mends it needs to know. */
    private void noteWhere() throws IOException {
        StringWriter where = new StringWriter();
        Objects.requireNonNull(thrown).printStackTrace(new PrintWriter(where));
        Files.writeString(jvm.log(), where.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
