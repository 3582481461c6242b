package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.WarmRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JVM that runs one request after the other, with all that it started and printed. */
final class WarmJvm implements AutoCloseable {
    private static final long OUTPUT_MILLIS = 500;

    /** Looking for descendants reads every process of the system, which costs more than waiting does. */
    private static final long OBSERVE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ForkCommand command;
    private final Path file;
    private final OutputLog log;
    private final Process process;
    private final ProcessTree tree;
    private final OutputPump pump;
    private final Thread hook;
    private long observed = System.nanoTime();
    private boolean closed;

    /** Starts it; every line that it prints goes to {@code printed}. */
    WarmJvm(ForkCommand command, Consumer<String> printed) throws IOException {
        this.command = command;
        this.file = command.folder().resolve("output.log");
        this.log = new OutputLog(file);
        ProcessMark mark = new ProcessMark();
        this.process = command.open(mark.environment());
        this.tree = new ProcessTree(process.toHandle(), mark);
        this.hook = new Thread(tree::destroy, "lessons-watch-end");
        Runtime.getRuntime().addShutdownHook(hook);
        this.pump = new OutputPump(process.getInputStream(), log, printed);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits so long for its end; whether it has come. */
    boolean hasEndedWithin(long milliseconds) throws InterruptedException {
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        if (System.nanoTime() - observed > OBSERVE_NANOS) {
            tree.observe();
            observed = System.nanoTime();
        }
        return ended;
    }

    /** Hands it a request. One that has just died does not read it, which the caller finds when it waits. */
    void ask(WarmRequest request) {
        try {
            process.getOutputStream().write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException closed) {
            tree.destroy();
        }
    }

    /** How many bytes it has printed since it started. */
    long printedBytes() {
        return pump.bytes();
    }

    /** Null unless it ended by itself. */
    @Nullable
    Integer exitCode() {
        return process.isAlive() ? null : process.exitValue();
    }

    /** The last lines that it printed. */
    List<String> tail() {
        synchronized (log) {
            return log.tail();
        }
    }

    Path log() {
        return file;
    }

    /** The JVM's own report of a native crash, or null. */
    @Nullable
    Path crashReport() {
        Path report = command.folder().resolve("crash.log");
        return Files.exists(report) ? report : null;
    }

    /** Ends it with all that it started; once is enough. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        tree.destroy();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
        }
        try (log) {
            pump.finish(OUTPUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
