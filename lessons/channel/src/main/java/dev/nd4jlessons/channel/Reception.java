package dev.nd4jlessons.channel;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the judge waits for one worker: a Unix domain socket in a folder that is that worker's alone.
 *
 * <p>Where a platform has no such sockets it is a port of the loopback, and the worker has to say a token that only its
 * command line has.
 */
public final class Reception implements AutoCloseable {
    private static final String SOCKET = "socket";
    private static final long POLL_MILLIS = 20;
    private static final int TOKEN_BYTES = 16;

    private final ServerSocketChannel server;
    private final @Nullable Path file;
    private final String token;

    private Reception(ServerSocketChannel server, @Nullable Path file, String token) {
        this.server = server;
        this.file = file;
        this.token = token;
    }

    /** Waits in {@code folder}, which exists; its path may have some 90 bytes, see {@link #fits}. */
    public static Reception open(Path folder) throws IOException {
        ServerSocketChannel server;
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException noSuchSockets) {
            return atPort();
        }
        Path file = folder.resolve(SOCKET);
        server.bind(UnixDomainSocketAddress.of(file));
        return new Reception(server, file, "");
    }

    /** Whether the path of {@code folder} is short enough for a socket in it. */
    public static boolean fits(Path folder) {
        byte[] path = folder.resolve(SOCKET).toString().getBytes(StandardCharsets.UTF_8);
        return path.length <= 100
                && path.length == folder.resolve(SOCKET).toString().length();
    }

    private static Reception atPort() throws IOException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Reception(server, null, HexFormat.of().formatHex(secret));
    }

    /** What the worker is told: the socket's path, or {@code PORT:TOKEN}. */
    public String place() throws IOException {
        return file == null ? ((InetSocketAddress) server.getLocalAddress()).getPort() + ":" + token : file.toString();
    }

    /** The socket's file; null if there is none. */
    public @Nullable Path file() {
        return file;
    }

    /**
     * The worker's end once it has said its first word; null if it does not come.
     *
     * @param awaited whether anybody may still come
     */
    public @Nullable Wire receive(BooleanSupplier awaited) throws IOException {
        server.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (awaited.getAsBoolean()) {
                selector.select(POLL_MILLIS);
                SocketChannel channel = server.accept();
                if (channel != null) {
                    Wire wire = greeted(channel);
                    if (wire != null) {
                        return wire;
                    }
                }
            }
            return null;
        } finally {
            close();
        }
    }

    /** Null for a stranger. */
    private @Nullable Wire greeted(SocketChannel channel) throws IOException {
        Wire wire = new Wire(channel);
        try {
            if (wire.receive() instanceof Frame.Hello hello
                    && MessageDigest.isEqual(
                            hello.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
                return wire;
            }
        } catch (EOFException | IllegalArgumentException stranger) {
            // It says nothing, or nothing that a worker would.
        }
        wire.close();
        return null;
    }

    /** Waits no more. */
    @Override
    public void close() throws IOException {
        server.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
