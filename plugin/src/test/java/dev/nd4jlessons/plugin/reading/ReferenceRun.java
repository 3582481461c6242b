package dev.nd4jlessons.plugin.reading;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.results.LessonResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A training in plain Java that {@code src/reference/ReferenceRuns.java} wrote down. */
public record ReferenceRun(
        String kind, long seed, LessonResult.Settings settings, FirstLayer layer, List<Epoch> epochs) {
    private static final double SAMPLES = 360;

    /** All of one kind. */
    public static List<ReferenceRun> of(String kind) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(ReferenceRun.class.getResourceAsStream("runs.csv.gz"))),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields[0].equals(kind))
                    .map(ReferenceRun::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading reading() {
        return Reading.of(epochs, settings, layer);
    }

    private static ReferenceRun read(String[] fields) {
        LessonResult.Settings settings = new LessonResult.Settings(
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Double.parseDouble(fields[4]),
                Integer.parseInt(fields[5]));
        List<Integer> answers =
                Arrays.stream(fields[6].split(";")).map(Integer::valueOf).toList();
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 7; i + 2 < fields.length; i += 3) {
            epochs.add(new Epoch(
                    epochs.size(),
                    number(fields[i]),
                    number(fields[i + 1]),
                    Double.parseDouble(fields[i + 2]) / SAMPLES));
        }
        FirstLayer layer = new FirstLayer(settings.hiddenUnits(), List.of(), answers);
        return new ReferenceRun(fields[0], Long.parseLong(fields[1]), settings, layer, epochs);
    }

    private static @Nullable Double number(String field) {
        return field.isEmpty() ? null : Double.valueOf(field);
    }
}
