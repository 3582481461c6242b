package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + builder.command(), e);
        }
    }

    /** Ends the thread, and with it what it started. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
