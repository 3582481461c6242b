package dev.nd4jlessons.plugin.submission.compiler;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program of the compiler's JVM: compiles what is asked for, one request after the other, until nobody asks any more.
 *
 * <p>It connects to the socket that it is told, so it ends with the other side. It runs nothing of what it compiles: no
 * annotation processors, no plugins.
 */
public final class CompilerServer {
    private CompilerServer() {}

    /** Takes the path of the socket, and the class path to compile against. */
    public static void main(String[] arguments) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(Path.of(arguments[0]));
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(address);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            serve(in, out, new MemoryCompiler(arguments[1]));
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out, MemoryCompiler compiler) throws IOException {
        while (true) {
            List<MemorySource> sources;
            Locale language;
            try {
                language = Locale.forLanguageTag(Frames.text(in, 20));
                sources = sources(in);
            } catch (EOFException nobodyAsks) {
                return;
            }
            answer(out, compiler, sources, language);
            out.flush();
        }
    }

    private static List<MemorySource> sources(DataInputStream in) throws IOException {
        int count = Frames.count(in, Frames.MOST_SOURCES);
        List<MemorySource> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = Frames.text(in, Frames.MOST_NAME);
            sources.add(new MemorySource(i, path, Frames.text(in, Frames.MOST_BYTES)));
        }
        return sources;
    }

    private static void answer(
            DataOutputStream out, MemoryCompiler compiler, List<MemorySource> sources, Locale language)
            throws IOException {
        try {
            CompilerAnswer answer = compiler.compile(sources, language, source -> begins(out, source));
            out.writeInt(Frames.ANSWER);
            answer.write(out);
        } catch (CompilerBrokeOff broken) {
            out.writeInt(Frames.BROKE_OFF);
            Frames.write(out, broken.word());
        } catch (Error | RuntimeException broken) { // The compiler's stack, its memory, or a fault of its own.
            out.writeInt(Frames.BROKE_OFF);
            Frames.write(out, rootOf(broken).getClass().getSimpleName());
        }
    }

    /** The compiler wraps what breaks it. */
    private static Throwable rootOf(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Told at once: if this JVM ends over a source, the other side knows over which. */
    private static void begins(DataOutputStream out, MemorySource source) {
        try {
            out.writeInt(Frames.BEGINS);
            out.writeInt(source.number());
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
