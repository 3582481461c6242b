package dev.nd4jlessons.plugin.submission;

/** A source without its comments and without what stands in quotation marks. It knows no more of Java than that. */
final class Code {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final StringBuilder code;
    private int at;

    private Code(String text) {
        this.text = text;
        this.code = new StringBuilder(text.length());
    }

    /** The code in {@code text}, each letter on its line. */
    static String only(String text) {
        Code code = new Code(unescaped(text));
        while (code.at < code.text.length()) {
            code.step();
        }
        return code.code.toString();
    }

    private void step() {
        if (text.startsWith("//", at)) {
            skipTo(endOfLine(), 0);
        } else if (text.startsWith("/*", at)) {
            skipTo(text.indexOf("*/", at + 2), 2);
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            skipTo(unescapedIndex(TEXT_BLOCK, at + 3), 3);
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            literal();
        } else {
            code.append(text.charAt(at++));
        }
    }

    /** One that is not closed ends with its line, as it does for the compiler. */
    private void literal() {
        int end = endOfLine();
        int close = unescapedIndex(text.substring(at, at + 1), at + 1);
        boolean closed = close >= 0 && close < end;
        skipTo(closed ? close : end, closed ? 1 : 0);
    }

    private int unescapedIndex(String wanted, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(wanted, i)) {
                return i;
            } else if (text.charAt(i) == '\n' && wanted.length() == 1) {
                return -1;
            }
        }
        return -1;
    }

    /** The end of the text if there is none. */
    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Goes to {@code end} and {@code more} letters on, or to the end of the text if that is negative; keeps the lines. */
    private void skipTo(int end, int more) {
        int next = end < 0 ? text.length() : Math.min(text.length(), end + more);
        text.substring(at, next).chars().filter(letter -> letter == '\n').forEach(letter -> code.append('\n'));
        code.append(' ');
        at = next;
    }

    /** Java takes a letter by its number for the letter everywhere, for quotation marks and brackets too. */
    private static String unescaped(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int digits = text.charAt(i) == '\\' ? digitsAfter(text, i) : -1;
            if (digits >= 0) {
                plain.append((char) Integer.parseInt(text.substring(digits, digits + 4), 16));
                i = digits + 4;
            } else {
                int letters = text.startsWith("\\\\", i) ? 2 : 1;
                plain.append(text, i, i + letters);
                i += letters;
            }
        }
        return plain.toString();
    }

    /** Where the four digits of the escape at {@code backslash} begin; -1 if it is none. */
    private static int digitsAfter(String text, int backslash) {
        int i = backslash + 1;
        while (i < text.length() && text.charAt(i) == 'u') {
            i++;
        }
        boolean four = i > backslash + 1
                && i + 4 <= text.length()
                && text.substring(i, i + 4).chars().allMatch(letter -> Character.digit(letter, 16) >= 0);
        return four ? i : -1;
    }
}
