package dev.nd4jlessons.plugin.console;

import java.io.Console;
import java.util.Locale;
import java.util.Set;

/** A question to whoever sits at the terminal. */
public final class Question {
    private static final Set<String> YES = Set.of("y", "yes");

    private Question() {}

    /**
     * Whether {@code question} is answered with yes; yes too if nobody can be asked.
     *
     * @param interactive whether Maven may ask questions: not with {@code -B}
     */
    public static boolean isConfirmed(String question, boolean interactive) {
        Console console = interactive ? Terminal.console() : null;
        if (console == null) {
            return true;
        }
        String answer = console.readLine("%s ", question);
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
