package dev.nd4jlessons.variants;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The solution of a task with one expression changed into a mistake.
 *
 * @param id its name, unlike any other's
 * @param kind the mistake that it is: variants of one kind make the same mistake in different places
 * @param task the task whose check has to reject it
 * @param file the solution's source that is changed, relative to the sources' root
 * @param original the text that is replaced; it occurs once
 * @param outcome how it is rejected: {@code value}, or the kind of the problem that its check ends with
 * @param diagnosis the mistake that is to be recognised; null if none is
 */
public record Variant(
        String id,
        String kind,
        String task,
        String file,
        String original,
        String replacement,
        String outcome,
        @Nullable String diagnosis) {
    /** Refuses data that lacks a part. */
    public Variant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, id);
        Objects.requireNonNull(task, id);
        Objects.requireNonNull(file, id);
        Objects.requireNonNull(original, id);
        Objects.requireNonNull(replacement, id);
        Objects.requireNonNull(outcome, id);
    }

    /** The {@code source} with the expression changed; {@link IllegalStateException} unless it occurs exactly once. */
    public String in(String source) {
        Matcher place = anySpace(original).matcher(source);
        if (place.results().count() != 1) {
            throw new IllegalStateException(id + ": its original does not occur exactly once in " + file);
        }
        return place.reset().replaceFirst(Matcher.quoteReplacement(replacement));
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
