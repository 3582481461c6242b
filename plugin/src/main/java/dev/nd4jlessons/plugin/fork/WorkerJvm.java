package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.channel.Reception;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker's JVM, with its end of the channel and all that it started and printed. */
final class WorkerJvm implements AutoCloseable {
    static final String MAIN_CLASS = "dev.nd4jlessons.worker.Worker";

    private static final long OUTPUT_MILLIS = 2000;

    /** Looking for descendants reads every process of the system, which costs more than waiting does. */
    private static final long OBSERVE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path folder;
    private final OutputLog log;
    private final Reception reception;
    private final Process process;
    private final ProcessTree tree;
    private final OutputPump pump;
    private final Thread hook;
    private @Nullable Wire wire;
    private @Nullable RemotePuppet puppet;
    private long observed = System.nanoTime();
    private boolean closed;

    private WorkerJvm(
            Path folder,
            OutputLog log,
            Reception reception,
            Process process,
            ProcessMark mark,
            Consumer<String> printed) {
        this.folder = folder;
        this.log = log;
        this.reception = reception;
        this.process = process;
        this.tree = new ProcessTree(process.toHandle(), mark);
        this.hook = new Thread(tree::destroy, "lessons-worker-end");
        Runtime.getRuntime().addShutdownHook(hook);
        this.pump = new OutputPump(process.getInputStream(), log, printed);
    }

    /**
     * Starts a worker.
     *
     * @param command of its JVM, with the socket's place still to be added to its arguments
     * @param socketFolder an empty folder for its socket alone
     * @param printed hears every line that it prints, in another thread
     */
    static WorkerJvm start(WorkerHome home, ForkCommand command, Path socketFolder, Consumer<String> printed)
            throws IOException {
        Reception reception = Reception.open(socketFolder);
        try {
            Path socket = reception.file();
            if (socket != null) {
                home.admit(socket);
            }
            ProcessMark mark = new ProcessMark();
            String place = socket == null ? reception.place() : home.name(socket);
            OutputLog log = new OutputLog(command.folder().resolve("output.log"));
            try {
                Process process = home.start(command.with(place), mark.environment());
                return new WorkerJvm(command.folder(), log, reception, process, mark, printed);
            } catch (IOException | RuntimeException notStarted) {
                log.close();
                throw notStarted;
            }
        } catch (IOException | RuntimeException notStarted) {
            reception.close();
            throw notStarted;
        }
    }

    /** The puppet, once the JVM has come up; null if it has ended before, or {@code awaited} says so. */
    @Nullable
    RemotePuppet puppet(BooleanSupplier awaited) throws IOException {
        if (puppet == null && wire == null) {
            Wire connected = reception.receive(() -> process.isAlive() && awaited.getAsBoolean());
            if (connected != null) {
                wire = connected;
                puppet = new RemotePuppet(connected);
            }
        }
        return puppet;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Writes down what it has started. */
    void observe() {
        if (System.nanoTime() - observed > OBSERVE_NANOS) {
            tree.observe();
            observed = System.nanoTime();
        }
    }

    /** Waits so long for its end; whether it has come. */
    boolean hasEndedWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
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
        return folder.resolve("output.log");
    }

    /** The JVM's own report of a native crash, or null. */
    @Nullable
    Path crashReport() {
        Path report = folder.resolve("crash.log");
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
        removeHook();
        boolean interrupted = Thread.interrupted();
        try (log;
                reception) {
            if (wire != null) {
                wire.close();
            }
            pump.finish(OUTPUT_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
        }
    }
}
