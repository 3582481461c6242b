package dev.nd4jlessons.plugin.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message, its commands and places in the source set apart from its words.
 *
 * @param lines one paragraph each; an indented one is code as a whole
 */
public record Prose(List<List<Part>> lines) {
    /** What is typed or looked up, and so set in the type of code: a Maven command, or {@code Linear.java:41}. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w/.-])mvn(?: (?:-[\\w.]+(?:=[^\\s,;:]*[\\w/])?|[\\w-]+:[\\w-]+"
                    + "|clean|install|verify|test|site|&&|mvn)(?![\\w-]))+|[^\\s(),;'\"]+\\.java(?::\\d+)?|-D[\\w.]+(?:=[^\\s,;:]*[\\w/])?");

    /** A number with a power of ten, as 1e-8. */
    private static final Pattern POWER = Pattern.compile("-?\\d[\\d.]*[eE]-\\d{1,3}");

    /** The same as a page prints it. */
    private static final Pattern PRINTED =
            Pattern.compile("\u2212?[\\d.]*(?:\u00a0\u00d7\u00a0)?10\u207b[\u2070-\u2079\u00b9\u00b2\u00b3]+");

    /** A run of words or of code. */
    public record Part(String text, boolean code) {
        /** Whether it is a number that must not break at its hyphen. */
        public boolean power() {
            return !code && PRINTED.matcher(text).matches();
        }
    }

    /** The message split into lines and these into parts. Indented lines that follow each other stay together. */
    public static Prose of(String message) {
        List<List<Part>> lines = new ArrayList<>();
        List<String> verbatim = new ArrayList<>();
        for (String line : message.lines().filter(line -> !line.isBlank()).toList()) {
            if (Character.isWhitespace(line.charAt(0))) {
                verbatim.add(line.stripTrailing());
            } else {
                addVerbatim(lines, verbatim);
                lines.add(words(line.strip()));
            }
        }
        addVerbatim(lines, verbatim);
        return new Prose(lines);
    }

    /** The first line: what happened. */
    public List<Part> first() {
        return lines.isEmpty() ? List.of() : lines.get(0);
    }

    /** Its first line alone. */
    public Prose opening() {
        return new Prose(lines.subList(0, Math.min(1, lines.size())));
    }

    /** The message without what is set by hand, for a page that draws that itself. */
    public Prose withoutVerbatim() {
        return new Prose(lines.stream()
                .filter(line -> line.size() != 1 || !verbatim(line.get(0)))
                .toList());
    }

    private static boolean verbatim(Part part) {
        return part.code() && Character.isWhitespace(part.text().charAt(0));
    }

    /** The other lines: why, and what to do. */
    public List<List<Part>> rest() {
        return lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
    }

    /** An indented line is one that was set by hand, as javac sets the source beneath an error. */
    private static void addVerbatim(List<List<Part>> lines, List<String> verbatim) {
        if (!verbatim.isEmpty()) {
            lines.add(List.of(new Part(String.join("\n", verbatim), true)));
            verbatim.clear();
        }
    }

    /** The Maven commands that it names, in order, each once. */
    public List<String> commands() {
        return lines.stream()
                .flatMap(List::stream)
                .filter(part -> part.code() && part.text().startsWith("mvn "))
                .map(Part::text)
                .distinct()
                .toList();
    }

    /** The message without {@code command} at the end of a line, for a page that shows it by itself. */
    public Prose before(@Nullable String command) {
        return new Prose(lines.stream()
                .map(line -> line.get(line.size() - 1).equals(new Part(String.valueOf(command), true))
                        ? line.subList(0, line.size() - 1)
                        : line)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** The words of a command, and the spaces between them, each as it is. */
    public static String[] split(String code) {
        return code.split("(?<=\\s)|(?=\\s)");
    }

    /** A text split into words and code, its lines as they are. */
    public static List<Part> words(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher code = CODE.matcher(text);
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
        Matcher power = POWER.matcher(words);
        int end = 0;
        while (power.find()) {
            addPlain(parts, words.substring(end, power.start()));
            addPlain(parts, printed(power.group()));
            end = power.end();
        }
        addPlain(parts, words.substring(end));
    }

    /** The way all other numbers of a page are written: 1e-8 is 10⁻⁸. */
    private static String printed(String power) {
        int e = power.toLowerCase(Locale.ROOT).indexOf('e');
        String mantissa = power.substring(0, e).replace('-', '\u2212');
        String exponent = Numbers.powerOfTen(Integer.parseInt(power.substring(e + 1)));
        return mantissa.matches("1(?:\\.0*)?") ? exponent : mantissa + "\u00a0\u00d7\u00a0" + exponent;
    }

    private static void addPlain(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }
}
