package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.LessonResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where 200 correct runs with different seeds went: per epoch the least, the 5th, 50th and 95th percentile and the
 * largest value.
 */
public final class Bands {
    /** How many runs they were measured on. */
    public static final int RUNS = 200;

    /** The settings that they ran with. */
    static final LessonResult.Settings SETTINGS = new LessonResult.Settings(30, 32, 0.03, 30);

    private static final Bands SHIPPED = new Bands(read());

    private final List<String> names;
    private final List<double[]> rows;

    private Bands(List<String> lines) {
        names = List.of(lines.get(0).split(","));
        rows = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    /** Where the correct runs stood after one epoch: all of them, and 90 of a hundred. */
    public record Range(double least, double low, double median, double high, double most) {
        /**
         * Where {@code accuracy} is among them: {@code below} all, {@code lowest} twentieth, {@code lower} half, {@code
         * median}, {@code upper} half, {@code highest} twentieth, {@code above} all. What is not a number lies below.
         */
        public String place(double accuracy) {
            if (!(accuracy >= least - ROUNDED)) {
                return "below";
            }
            if (accuracy > most + ROUNDED) {
                return "above";
            }
            if (Math.abs(accuracy - median) <= ROUNDED) {
                return "median";
            }
            if (accuracy < median) {
                return accuracy < low - ROUNDED ? "lowest" : "lower";
            }
            return accuracy > high + ROUNDED ? "highest" : "upper";
        }
    }

    /** The band is kept with four digits. */
    private static final double ROUNDED = 5e-5;

    /** The bands that are shipped with the course. */
    public static Bands load() {
        return SHIPPED;
    }

    /** How many epochs they cover. */
    public int epochs() {
        return rows.size();
    }

    /** One column, for example {@code validation_loss_p50}, at the first {@code epochs} epochs or all there are. */
    public List<Double> column(String name, int epochs) {
        int column = names.indexOf(name);
        return rows.stream().limit(epochs).map(row -> row[column]).toList();
    }

    /** The validation accuracies after one epoch, from 0; null beyond the last that was measured. */
    public @Nullable Range accuracy(int epoch) {
        if (epoch < 0 || epoch >= epochs()) {
            return null;
        }
        return new Range(
                at("validation_accuracy_min", epoch),
                at("validation_accuracy_p05", epoch),
                at("validation_accuracy_p50", epoch),
                at("validation_accuracy_p95", epoch),
                at("validation_accuracy_max", epoch));
    }

    private double at(String name, int epoch) {
        return rows.get(epoch)[names.indexOf(name)];
    }

    private static List<String> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LessonResult.class.getResourceAsStream("learning-curve-bands.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
