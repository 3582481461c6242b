package dev.nd4jlessons.plugin.submission.compiler;

import dev.nd4jlessons.plugin.Folders;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One process of the compiler, and the socket over which it is asked. */
record CompilerConnection(Process process, SocketChannel channel, DataInputStream in, DataOutputStream out) {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 5;

    /** Unix allows an address of about 107 bytes, the socket's own name included. */
    private static final int LONGEST_FOLDER = 90;

    /** Starts the process and waits until it has connected; nobody else can, since the folder is this user's alone. */
    static CompilerConnection open(CompilerJvm.Starter starter) throws IOException {
        Path folder = folder();
        Path socket = folder.resolve("s");
        Process process = null;
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            server.configureBlocking(false);
            process = starter.start(socket);
            SocketChannel channel = accept(server, process);
            channel.configureBlocking(true);
            return new CompilerConnection(
                    process,
                    channel,
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel))),
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))));
        } catch (IOException | RuntimeException e) {
            destroy(process);
            throw e;
        } finally {
            Folders.delete(folder);
        }
    }

    boolean isAlive() {
        return process.isAlive() && channel.isOpen();
    }

    /** Ends the process; whoever waits for its answer is told that there will be none. */
    void end() {
        destroy(process);
        try {
            channel.close();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }

    private static SocketChannel accept(ServerSocketChannel server, Process process) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < START_LIMIT.toNanos()) {
            SocketChannel channel = server.accept();
            if (channel != null) {
                return channel;
            }
            if (!process.isAlive()) {
                throw new IOException("The compiler's JVM ended with exit code " + process.exitValue());
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the compiler's JVM started", e);
            }
        }
        throw new IOException("The compiler's JVM did not start within " + START_LIMIT.toSeconds() + " s");
    }

    private static void destroy(@Nullable Process process) {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Path folder() throws IOException {
        Path usual = Files.createTempDirectory("lc");
        String name = usual.toString();
        boolean fits = name.length() <= LONGEST_FOLDER
                && StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        if (fits || !Files.isDirectory(Path.of("/tmp"))) {
            return usual;
        }
        Files.delete(usual);
        return Files.createTempDirectory(Path.of("/tmp"), "lc");
    }
}
