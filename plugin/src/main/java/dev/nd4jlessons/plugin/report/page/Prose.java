package dev.nd4jlessons.plugin.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message, its commands and places in the source set apart from its words.
 *
 * @param lines one paragraph each; never empty
 */
public record Prose(List<List<Part>> lines) {
    /** What is typed or looked up, and so set in the type of code: a Maven command, or {@code Linear.java:41}. */
    private static final Pattern CODE = Pattern.compile("(?<![\\w/.-])mvn(?: (?:-[\\w.]+(?:=[^\\s,;:]*[\\w/])?|[\\w-]+:[\\w-]+"
            + "|clean|install|verify|test|site|&&|mvn)(?![\\w-]))+|[^\\s(),;'\"]+\\.java(?::\\d+)?|-D[\\w.]+(?:=[^\\s,;:]*[\\w/])?");

    /** A run of words or of code. */
    public record Part(String text, boolean code) {}

    /** The message split into lines and these into parts. */
    public static Prose of(String message) {
        return new Prose(message.strip().lines().filter(line -> !line.isBlank()).map(Prose::parts).toList());
    }

    /** The first line: what happened. */
    public List<Part> first() {
        return lines.isEmpty() ? List.of() : lines.get(0);
    }

    /** The other lines: why, and what to do. */
    public List<List<Part>> rest() {
        return lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher code = CODE.matcher(line.strip());
        String text = line.strip();
        int end = 0;
        while (code.find()) {
            addWords(parts, text.substring(end, code.start()));
            parts.add(new Part(code.group(), true));
            end = code.end();
        }
        addWords(parts, text.substring(end));
        return parts;
    }

    private static void addWords(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }
}
