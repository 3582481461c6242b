package dev.nd4jlessons.plugin.submission.compiler;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's JVM as this side sees it: started when it is needed, used for many requests, and replaced by a new one
 * when it broke off, took too long, filled its memory, or has done its share.
 */
public final class CompilerJvm implements AutoCloseable {
    /** What never leaves memory behind is cheap to begin anew, now and then. */
    private static final int SHARE = 500;

    private final Starter starter;
    private final Duration limit;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lessons-compiler-limit");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable CompilerConnection connection;
    private int requests;

    /** A JVM that {@code starter} starts; each request may take as long as {@code limit}. */
    public CompilerJvm(Starter starter, Duration limit) {
        this.starter = starter;
        this.limit = limit;
    }

    /** Starts the program {@link CompilerServer}, in a sandbox or not. */
    public interface Starter {
        /**
         * Starts it with {@code socket} as its first argument, as the program will see that path, and with the class path
         * to compile against as its second. What it prints must not fill a pipe that nobody reads.
         */
        Process start(Path socket) throws IOException;
    }

    /** A starter without a sandbox. */
    public static Starter plain(Path java, List<Path> program, List<Path> classPath) {
        return new PlainStarter(java, program, classPath);
    }

    /** What its JVM should be started with: enough for a class's worth of sources, and no more. */
    public static List<String> options() {
        return List.of("-Xmx256m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");
    }

    /**
     * Compiles {@code sources}, texts by their paths; errors are worded in {@code language} where the compiler can.
     *
     * @throws IOException if the JVM cannot be started, or this thread is interrupted
     */
    public synchronized CompilerOutcome compile(Map<String, String> sources, Locale language) throws IOException {
        CompilerConnection current = connected();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    late.set(true);
                    current.end();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        CompilerOutcome outcome;
        try {
            outcome = exchange(current, sources, language, late);
        } finally {
            alarm.cancel(false);
        }
        if (isUsedUp(outcome)) {
            end();
        }
        return outcome;
    }

    /** Ends the JVM. */
    @Override
    public synchronized void close() {
        end();
        clock.shutdownNow();
    }

    private CompilerConnection connected() throws IOException {
        CompilerConnection current = connection;
        if (current == null || !current.isAlive()) {
            end();
            current = CompilerConnection.open(starter);
            connection = current;
            requests = 0;
        }
        requests++;
        return current;
    }

    private void end() {
        if (connection != null) {
            connection.end();
            connection = null;
        }
    }

    private boolean isUsedUp(CompilerOutcome outcome) {
        return !(outcome instanceof CompilerOutcome.Answered answered)
                || answered.answer().grown()
                || requests >= SHARE;
    }

    private static CompilerOutcome exchange(
            CompilerConnection current, Map<String, String> sources, Locale language, AtomicBoolean late)
            throws IOException {
        int at = -1;
        try {
            send(current.out(), sources, language);
            DataInputStream in = current.in();
            int kind = in.readInt();
            while (kind == Frames.BEGINS) {
                at = in.readInt();
                kind = in.readInt();
            }
            return switch (kind) {
                case Frames.ANSWER -> new CompilerOutcome.Answered(CompilerAnswer.read(in));
                case Frames.BROKE_OFF -> new CompilerOutcome.BrokeOff(at, false, Frames.text(in, Frames.MOST_NAME));
                default -> new CompilerOutcome.BrokeOff(at, false, "");
            };
        } catch (IOException ended) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while sources were compiled");
            }
            return new CompilerOutcome.BrokeOff(at, late.get(), "");
        }
    }

    private static void send(DataOutputStream out, Map<String, String> sources, Locale language) throws IOException {
        Frames.write(out, language.toLanguageTag());
        out.writeInt(sources.size());
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Frames.write(out, source.getKey());
            Frames.write(out, source.getValue());
        }
        out.flush();
    }
}
