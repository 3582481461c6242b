package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A JVM that says its version and ends, in a sandbox. */
record Trial(Sandbox sandbox, Path javaHome, RunFolder folder) {
    /** A busy machine may take long to start a JVM. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int LONGEST = 4096;

    /** What kept it from running, in one line of the system's words; empty if it ran. */
    Optional<String> failure() throws IOException {
        try (Cell cell = sandbox.cell(Mounts.of(javaHome, List.of()), folder.create("trial"))) {
            JvmCall call = new JvmCall(
                    List.of("-Xmx64m", "-XX:+UseSerialGC"),
                    "-version",
                    List.of(),
                    Map.of(),
                    Limits.forHeap(64, PATIENCE));
            return outcome(cell.start(call));
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> outcome(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                return Optional.of("no answer within " + PATIENCE.toSeconds() + " s");
            }
            if (process.exitValue() == 0) {
                return Optional.empty();
            }
            return Optional.of(firstLine(process) + " (exit code " + process.exitValue() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying a sandbox", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String firstLine(Process process) throws IOException {
        byte[] printed = process.getInputStream().readNBytes(LONGEST);
        return new String(printed, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
