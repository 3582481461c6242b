package dev.nd4jlessons.check;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return read("variants.json");
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
        Matcher place = anySpace(original).matcher(source);
        if (!place.find() || place.results().count() > 0) {
            throw new IllegalStateException(id + ": its original does not occur exactly once in " + file);
        }
        return anySpace(original).matcher(source).replaceFirst(Matcher.quoteReplacement(replacement));
    }

    /** Finds a text however it is broken into lines. */
    private static Pattern anySpace(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    @Override
    public String toString() {
        return id;
    }
}
