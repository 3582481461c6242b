package dev.nd4jlessons.plugin.submission.compiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiler failed without an error in a source: it catches the end of its stack or memory, and prints it. */
final class CompilerBrokeOff extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Pattern CAUSE = Pattern.compile("^java\\.lang\\.(\\w+)", Pattern.MULTILINE);

    /** Takes what the compiler printed. */
    CompilerBrokeOff(String said) {
        super(cause(said));
    }

    /** The name of what broke it; empty if it did not print it. */
    String word() {
        return String.valueOf(getMessage());
    }

    private static String cause(String said) {
        Matcher cause = CAUSE.matcher(said);
        return cause.find() ? cause.group(1) : "";
    }
}
