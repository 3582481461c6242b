package dev.nd4jlessons.plugin.submission;

/** Finds what would take a parser's stack or time: brackets in brackets, and statements without an end. */
final class Nesting {
    private static final int DEEPEST = 100;
    private static final int LONGEST_STATEMENT = 16_384;

    private int depth;
    private int angles;
    private int statement;

    private Nesting() {}

    /** The line, from 1, at which {@code text} goes deeper than any answer to a task; 0 if it does not. */
    static int tooDeepAt(String text) {
        Nesting nesting = new Nesting();
        String code = Code.only(text);
        int line = 1;
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '\n') {
                line++;
            }
            nesting.read(code.charAt(i));
            if (nesting.isTooDeep()) {
                return line;
            }
        }
        return 0;
    }

    private void read(char letter) {
        switch (letter) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth--;
            case '<' -> angles++;
            case '>' -> angles--;
            default -> {}
        }
        if (letter == ';' || letter == '{' || letter == '}') {
            statement = 0;
            angles = 0;
        } else if (!Character.isWhitespace(letter)) {
            statement++;
        }
    }

    private boolean isTooDeep() {
        return depth > DEEPEST || angles > DEEPEST || statement > LONGEST_STATEMENT;
    }
}
