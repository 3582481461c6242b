package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes from one thread that lasts.
 *
 * <p>To die with its parent means to the kernel: with the thread that started it.
 */
final class Starter implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread lasting = new Thread(task, "lessons-starter");
        lasting.setDaemon(true);
        return lasting;
    });

    Process start(ProcessBuilder builder) throws IOException {
        Future<Process> started = thread.submit(builder::start);
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            // Nobody will hear of it any more.
            thread.execute(() -> end(started));
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + builder.command(), e);
        }
    }

    private static void end(Future<Process> started) {
        try {
            started.get().destroyForcibly();
        } catch (ExecutionException | InterruptedException notStarted) {
            return;
        }
    }

    /** Ends the thread, and with it what it started. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
