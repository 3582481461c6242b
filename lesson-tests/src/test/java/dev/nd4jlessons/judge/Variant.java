package dev.nd4jlessons.judge;

import com.google.gson.Gson;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The solution with one expression changed.
 *
 * @param original the text that is replaced; it occurs once
 * @param outcome how it is rejected: {@code value}, or the kind of the problem that it meets; {@code right} if it is not
 * @param diagnosis the mistake that is to be recognised; null if none is
 */
public record Variant(
        String id,
        String task,
        String file,
        String original,
        String replacement,
        String outcome,
        @Nullable String diagnosis) {
    /** The wrong ones. */
    public static List<Variant> wrong() {
        return VariantLibrary.load().variants().stream()
                .map(v -> new Variant(
                        v.id(), v.task(), v.file(), v.original(), v.replacement(), v.outcome(), v.diagnosis()))
                .toList();
    }

    /** Right ones, written in another way than the solution. */
    public static List<Variant> right() {
        return read("alternatives.json");
    }

    private static List<Variant> read(String table) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Variant.class.getResourceAsStream(table)), StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, Variant[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its source, made from the solution's. */
    public String source() throws IOException {
        return in(Files.readString(Implementations.solutionSources().resolve(file)));
    }

    /** The {@code source} with the expression changed. */
    String in(String source) {
        return new dev.nd4jlessons.variants.Variant(id, "", task, file, original, replacement, outcome, diagnosis)
                .in(source);
    }

    @Override
    public String toString() {
        return id;
    }
}
