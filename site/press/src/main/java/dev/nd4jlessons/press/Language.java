package dev.nd4jlessons.press;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a block of code is written in, told from its text: the pages' blocks are short and few. */
enum Language {
    /** What one types in a terminal. */
    COMMAND,
    /** A class, or some lines of one. */
    JAVA,
    /** A part of a POM. */
    XML,
    /** A result file. */
    JSON,
    /** What a program printed, and everything else. */
    TEXT;

    private static final Pattern TYPED = Pattern.compile("(?:mvn|java|git|cd|jshell|PLAYWRIGHT\\w*=\\S+ mvn) .*");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?m)^\\s*(?:import |package |(?:public |private |final )*class |@\\w+|.*[;{]\\s*(?://.*)?$)");

    static Language of(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        if (TYPED.matcher(first).matches()) {
            return COMMAND;
        }
        if (first.startsWith("<")) {
            return XML;
        }
        if (first.startsWith("{") || first.startsWith("[")) {
            return JSON;
        }
        return STATEMENT.matcher(text).find() && text.contains(";") ? JAVA : TEXT;
    }

    /** The class that the style sheet knows it by. */
    String style() {
        return "is-" + name().toLowerCase(Locale.ROOT);
    }
}
