package dev.nd4jlessons.plugin.console;

import java.io.Console;
import java.lang.reflect.Method;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.jspecify.annotations.Nullable;

/** Whether somebody watches, at a terminal that can rewrite its last line. */
public final class Terminal {
    private Terminal() {}

    /** Judges by what this JVM knows, for a Maven of this version that may ask questions or not. */
    public static boolean isLive(boolean interactive, String mavenVersion) {
        return isLive(interactive, mavenVersion, System.getenv("TERM"), MessageUtils.isColorEnabled(), hasConsole());
    }

    /**
     * Judges by what Maven and the system say.
     *
     * @param interactive whether Maven may ask questions: not with {@code -B}
     * @param mavenVersion Maven 4 takes standard output for its own log, line by line
     * @param term the variable TERM
     * @param coloured whether Maven writes colours, which need the same abilities
     * @param console whether standard input and output are a terminal's
     */
    static boolean isLive(
            boolean interactive, String mavenVersion, @Nullable String term, boolean coloured, boolean console) {
        return interactive && mavenVersion.startsWith("3.") && !"dumb".equals(term) && coloured && console;
    }

    /** Whether this JVM's console is a terminal. */
    static boolean hasConsole() {
        return console() != null;
    }

    /** This JVM's console if it is a terminal; from JDK 22 there is one without a terminal too. */
    @SuppressWarnings("SystemConsoleNull") // it still is null on JDK 17 to 21, and isTerminal is asked on later ones
    static @Nullable Console console() {
        Console console = System.console();
        if (console == null) {
            return null;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console) ? console : null;
        } catch (NoSuchMethodException beforeJdk22) {
            return console;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
