package dev.nd4jlessons.plugin.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Standard output for what a goal was asked for, which other programs may read: line by line, with nothing before it. */
public final class StandardOutput implements Consumer<String> {
    private final PrintStream out;

    private StandardOutput(PrintStream out) {
        this.out = out;
    }

    /**
     * That of the Maven of this version.
     *
     * <p>Maven 4 puts its own words before each line of {@code System.out}. The process's stream is taken there, except
     * in Maven's daemon, whose own standard output nobody sees.
     */
    public static StandardOutput of(String mavenVersion) {
        boolean taken = mavenVersion.startsWith("4") && System.getProperty("mvnd.home") == null;
        return new StandardOutput(taken ? process(ConsoleEncoding.current().charset()) : System.out);
    }

    @Override
    public void accept(String line) {
        out.println(line);
        out.flush();
    }

    private static PrintStream process(Charset charset) {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }
}
