package dev.nd4jlessons.plugin.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a program printed until it ended, of each stream the beginning.
 *
 * @param exitCode 0 for a program that was ended since it printed too much
 * @param output its standard output
 * @param errors its standard error
 */
record ProgramAnswer(int exitCode, String output, String errors) {
    /** In bytes, of each stream. No answer is longer. */
    private static final int LONGEST = 1 << 16;

    /** In milliseconds: a program's children may hold its pipes open, and what it printed itself is there at its end. */
    private static final long GRACE = 1000;

    /**
     * Runs {@code command}, and leaves none of its processes that is still its descendant.
     *
     * @throws IOException if it cannot be started
     * @throws TimeoutException if it does not end within {@code limit}
     */
    static ProgramAnswer to(List<String> command, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        Beginning output = new Beginning(process.getInputStream(), () -> end(process));
        Beginning errors = new Beginning(process.getErrorStream(), () -> {});
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(command.get(0));
            }
            String printed = output.text();
            return new ProgramAnswer(output.isFull() ? 0 : process.exitValue(), printed, errors.text());
        } finally {
            end(process);
            output.stop();
            errors.stop();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The beginning of a stream, which is read on by a thread of its own: a full pipe would stop the program. */
    private static final class Beginning {
        private final InputStream in;
        private final Runnable full;
        private final Thread thread = new Thread(this::read, "lessons-nvidia-smi");
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private volatile boolean stopped;

        Beginning(InputStream in, Runnable full) {
            this.in = in;
            this.full = full;
            thread.setDaemon(true);
            thread.start();
        }

        String text() throws InterruptedException {
            thread.join(GRACE);
            return kept.toString(StandardCharsets.UTF_8);
        }

        boolean isFull() {
            return kept.size() == LONGEST;
        }

        /** Closes the stream at the next byte, if there is any, so that whoever still writes cannot go on. */
        void stop() {
            stopped = true;
        }

        private void read() {
            byte[] buffer = new byte[1 << 13];
            try (in) {
                for (int count = in.read(buffer); count >= 0 && !stopped; count = in.read(buffer)) {
                    keep(buffer, count);
                }
            } catch (IOException ended) {
                // What came until then is what there is.
            }
        }

        private void keep(byte[] buffer, int count) {
            int part = Math.min(count, LONGEST - kept.size());
            kept.write(buffer, 0, part);
            if (part > 0 && isFull()) {
                full.run();
            }
        }
    }
}
