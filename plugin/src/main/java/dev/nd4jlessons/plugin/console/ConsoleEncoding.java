package dev.nd4jlessons.plugin.console;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

/** Which languages the console's encoding has letters for. */
public final class ConsoleEncoding {
    private static final String JAPANESE = "日本語、ひらがな、カタカナ「（）」";

    private final Charset charset;

    ConsoleEncoding(Charset charset) {
        this.charset = charset;
    }

    /** That of this JVM's standard output, which Maven's log has kept since it started. */
    public static ConsoleEncoding current() {
        return new ConsoleEncoding(charset(System.out, System.getProperty("sun.stdout.encoding", "")));
    }

    /** The encoding's name, as one looks it up. */
    public String name() {
        return charset.name();
    }

    /** The encoding. */
    Charset charset() {
        return charset;
    }

    /** Whether text in {@code language} would arrive as it is, rather than as question marks. */
    public boolean canShow(Locale language) {
        return !language.getLanguage().equals("ja") || charset.newEncoder().canEncode(JAPANESE);
    }

    /**
     * The charset that {@code out} writes in.
     *
     * @param console what JDK 17 gives for a console whose charset is not the default one; it has no way to ask the stream
     */
    static Charset charset(PrintStream out, String console) {
        try {
            return (Charset) PrintStream.class.getMethod("charset").invoke(out);
        } catch (ReflectiveOperationException beforeJdk18) {
            return !console.isBlank() && Charset.isSupported(console)
                    ? Charset.forName(console)
                    : Charset.defaultCharset();
        }
    }
}
