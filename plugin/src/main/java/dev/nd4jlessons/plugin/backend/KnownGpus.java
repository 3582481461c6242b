package dev.nd4jlessons.plugin.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The compute capability of GPUs by their names, for drivers that do not tell it.
 *
 * <p>Those are the drivers up to 470, the last that Kepler GPUs have; so no GPU is in the table that needs a later one.
 */
final class KnownGpus {
    private static final List<Row> TABLE = table();

    private KnownGpus() {}

    /** What NVIDIA publishes for the GPU that its driver calls {@code name}; empty for one that is not in the table. */
    static Optional<ComputeCapability> capability(String name) {
        String bare = name.startsWith("NVIDIA ") ? name.substring("NVIDIA ".length()) : name;
        return TABLE.stream()
                .filter(row -> row.name.matcher(bare).matches())
                .map(Row::capability)
                .findFirst();
    }

    private record Row(ComputeCapability capability, Pattern name) {
        static Row of(String line) {
            int comma = line.indexOf(',');
            return new Row(
                    ComputeCapability.parse(line.substring(0, comma)).orElseThrow(),
                    Pattern.compile(line.substring(comma + 1)));
        }
    }

    private static List<Row> table() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownGpus.class.getResourceAsStream("known-gpus.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
