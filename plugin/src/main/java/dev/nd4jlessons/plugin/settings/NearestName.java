package dev.nd4jlessons.plugin.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which name was meant. */
public final class NearestName {
    private static final String PREFIX = "lessons.";

    private NearestName() {}

    /** The one of {@code names} that {@code name} is a part of, or that the fewest changed letters turn it into. */
    public static String of(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(candidate -> effort(lower(name), lower(candidate))))
                .orElseThrow();
    }

    private static int effort(String name, String candidate) {
        String word = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return word.length() > 2 && candidate.contains(word) ? 0 : distance(name, candidate);
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

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
