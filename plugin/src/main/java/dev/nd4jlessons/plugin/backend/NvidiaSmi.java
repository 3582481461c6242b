package dev.nd4jlessons.plugin.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks NVIDIA's driver for its GPUs, through the program that comes with it, without loading anything. */
public final class NvidiaSmi {
    private static final List<String> QUERY =
            List.of("--query-gpu=name,compute_cap,driver_version,memory.total", "--format=csv,noheader");

    /** No answer is longer; a program that prints without end is not read to its end. */
    private static final int LONGEST_ANSWER = 1 << 16;

    private final String program;
    private final Duration limit;

    /** Asks the {@code nvidia-smi} on the PATH, which has 5 s to answer. */
    public NvidiaSmi() {
        this("nvidia-smi", Duration.ofSeconds(5));
    }

    NvidiaSmi(String program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** What the driver says. Never fails: an answer that is none becomes the reason why no GPU is known. */
    public GpuSurvey survey() {
        try {
            Path answer = Files.createTempFile("nvidia-smi", ".csv");
            try {
                return ask(answer);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GpuSurvey.none("gpu.interrupted");
        }
    }

    private GpuSurvey ask(Path answer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(QUERY);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
        } catch (IOException notThere) {
            return GpuSurvey.none("gpu.no-driver");
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return GpuSurvey.none("gpu.no-answer", Long.toString(limit.toSeconds()));
            }
            return read(process.exitValue(), text(answer));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Reads a complete answer. */
    static GpuSurvey read(int exitCode, String answer) {
        List<String> lines = answer.lines().filter(line -> !line.isBlank()).toList();
        if (exitCode != 0) {
            String first = lines.isEmpty() ? "" : lines.get(0).strip();
            return GpuSurvey.none("gpu.error", Integer.toString(exitCode), first);
        }
        List<Gpu> gpus = new ArrayList<>();
        for (String line : lines) {
            gpu(gpus.size(), line).ifPresent(gpus::add);
        }
        if (gpus.isEmpty()) {
            return lines.isEmpty() ? GpuSurvey.none("gpu.none") : GpuSurvey.none("gpu.unreadable", lines.get(0));
        }
        return GpuSurvey.found(gpus);
    }

    private static Optional<Gpu> gpu(int index, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4) {
            return Optional.empty();
        }
        return Optional.of(new Gpu(
                index,
                fields[0].strip(),
                ComputeCapability.parse(fields[1]).orElse(null),
                known(fields[2]),
                known(fields[3])));
    }

    private static @Nullable String known(String field) {
        String text = field.strip();
        return text.isEmpty() || text.startsWith("[") ? null : text;
    }

    private static String text(Path answer) throws IOException {
        try (var in = Files.newInputStream(answer)) {
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }
}
