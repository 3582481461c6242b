package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Empties a worker's output in a thread of its own, since a full pipe would stop the worker. */
final class OutputPump {
    private final InputStream in;
    private final OutputLog log;
    private final LineSplitter splitter;
    private final Thread thread;
    private boolean closed;
    private final AtomicLong bytes = new AtomicLong();

    OutputPump(InputStream in, OutputLog log, Consumer<String> printed) {
        this.in = in;
        this.log = log;
        this.splitter = new LineSplitter(line -> keep(line, printed));
        this.thread = new Thread(this::pump, "lessons-worker-output");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the output has ended, or for {@code milliseconds}; then the last lines. */
    List<String> finish(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        synchronized (log) {
            closed = true;
            return log.tail();
        }
    }

    /** How many bytes the worker has printed. */
    long bytes() {
        return bytes.get();
    }

    private void pump() {
        byte[] buffer = new byte[1 << 16];
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.addAndGet(count);
                splitter.accept(buffer, count);
            }
        } catch (IOException ended) {
            // The process was ended while it printed: what came until then is what there is.
        }
        splitter.finish();
    }

    private void keep(String line, Consumer<String> printed) {
        synchronized (log) {
            if (closed) {
                return;
            }
            try {
                log.add(line);
            } catch (IOException diskIsFull) {
                // The tail has the line all the same, and reading goes on: a full pipe would stop the worker.
            }
        }
        printed.accept(line);
    }
}
