package dev.nd4jlessons.plugin;

import java.util.function.IntPredicate;

/**
 * Text of strangers, made harmless for where it is shown.
 *
 * <p>Letters that steer a terminal, or that let a line read otherwise than it is written, are shown as Java writes them
 * in a source, {@code \}{@code u001B}: seen, and without effect.
 */
public final class Defused {
    /** What a spreadsheet takes for the beginning of a formula, in half and in full width. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Defused() {}

    /** {@code text} for one line: a line's end and a tab are shown too, and none of them has an effect. */
    public static String line(String text) {
        return escaped(text, Defused::steers);
    }

    /** {@code text} of several lines: ends of lines and tabs stay; a carriage return before an end of line goes. */
    public static String text(String text) {
        return escaped(text.replace("\r\n", "\n"), letter -> letter != '\n' && letter != '\t' && steers(letter));
    }

    /**
     * {@code text} for a cell of a CSV file, on one line. What a spreadsheet would compute gets an apostrophe in front,
     * which spreadsheets take for the sign of a text; a number stays a number. The file's quoting is the writer's affair.
     */
    public static String cell(String text) {
        String line = line(text);
        String first = line.stripLeading();
        boolean formula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0 && !isNumber(first);
        return formula ? "'" + line : line;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    private static String escaped(String text, IntPredicate harmful) {
        if (text.chars().noneMatch(harmful)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(letter -> {
            if (harmful.test(letter)) {
                shown.append(String.format("\\u%04X", letter));
            } else {
                shown.append((char) letter);
            }
        });
        return shown.toString();
    }

    /** Control letters of both blocks, separators of lines, and what turns the direction of writing. */
    private static boolean steers(int letter) {
        return Character.isISOControl(letter)
                || letter == '\u2028'
                || letter == '\u2029'
                || letter == '\u061C'
                || letter == '\u200E'
                || letter == '\u200F'
                || (letter >= '\u202A' && letter <= '\u202E')
                || (letter >= '\u2066' && letter <= '\u2069');
    }
}
