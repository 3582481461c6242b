package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.messages.Messages;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant. */
public final class NearestName {
    private NearestName() {}

    /** The question whether the nearest name was meant; empty if none is near. */
    public static String words(String name, Collection<String> names, Messages messages) {
        return of(name, names)
                .map(nearest -> messages.get("setting.meant", nearest))
                .orElse("");
    }

    /**
     * The one of {@code names} that {@code name} is a part of, or that the fewest changed letters turn it into; empty if
     * more than every third letter would change.
     */
    static Optional<String> of(String name, Collection<String> names) {
        String word = word(name);
        return names.stream()
                .filter(candidate -> effort(word, word(candidate)) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> effort(word, word(candidate)))
                        .thenComparing(candidate -> distance(word, word(candidate))));
    }

    private static int effort(String word, String candidate) {
        return word.length() > 2 && candidate.contains(word) ? 0 : distance(word, candidate);
    }

    /** Levenshtein's distance, row by row: {@code row[j]} is that of the letters so far to the first j of b. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** What tells one property from another. */
    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^lessons?\\.", "");
    }
}
