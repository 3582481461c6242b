package dev.nd4jlessons.plugin.console;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which languages the console's encoding has letters for. */
public final class ConsoleEncoding {
    private static final String JAPANESE = "日本語、ひらがな、カタカナ「（）」";

    private final Charset charset;

    ConsoleEncoding(Charset charset) {
        this.charset = charset;
    }

    /** That of this JVM's standard output. */
    public static ConsoleEncoding current() {
        return new ConsoleEncoding(
                charset(System.getProperties(), Charset.defaultCharset(), Runtime.version().feature()));
    }

    /** The encoding's name, as one looks it up. */
    public String name() {
        return charset.name();
    }

    /** Whether text in {@code language} would arrive as it is, rather than as question marks. */
    public boolean canShow(Locale language) {
        return !language.getLanguage().equals("ja") || charset.newEncoder().canEncode(JAPANESE);
    }

    /**
     * Whether this is the encoding of the locale C, as containers and build servers have it.
     *
     * <p>It says that nobody has set a locale, not what the terminal can show; today that is UTF-8. Python draws the same
     * conclusion (PEP 540).
     */
    public boolean isUnset() {
        return charset.equals(StandardCharsets.US_ASCII);
    }

    /**
     * Writes UTF-8 to standard output from now on, until Maven ends: it prints a failed goal's message after the goal.
     *
     * <p>Bytes pass through the present stream, so that Maven's own redirection, {@code -l}, stays in force.
     */
    public static void useUtf8() {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** JDK 19 and later name it; 17 writes standard output in the default charset, and 18 in the system's. */
    static Charset charset(Properties system, Charset defaultCharset, int release) {
        String named = first(
                system.getProperty("stdout.encoding"),
                system.getProperty("sun.stdout.encoding"),
                release >= 18 ? system.getProperty("native.encoding") : null);
        return named != null && Charset.isSupported(named) ? Charset.forName(named) : defaultCharset;
    }

    private static @Nullable String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return null;
    }
}
