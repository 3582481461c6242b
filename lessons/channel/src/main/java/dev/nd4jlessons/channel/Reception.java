package dev.nd4jlessons.channel;

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

    /** Waits at a port of the loopback. */
    static Reception atPort() throws IOException {
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
     * <p>Whoever says something else, or nothing, keeps nobody waiting: all that have come are listened to at once.
     *
     * @param awaited whether anybody may still come
     */
    public @Nullable Wire receive(BooleanSupplier awaited) throws IOException {
        server.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            Wire wire = null;
            while (wire == null && awaited.getAsBoolean()) {
                selector.select(POLL_MILLIS);
                wire = next(selector);
            }
            for (SelectionKey key : selector.keys()) {
                if (key.isValid() && key.attachment() != null) {
                    key.channel().close();
                }
            }
            return wire;
        } finally {
            close();
        }
    }

    private @Nullable Wire next(Selector selector) throws IOException {
        Wire found = null;
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.channel() == server) {
                SocketChannel caller = server.accept();
                if (caller != null) {
                    caller.configureBlocking(false);
                    caller.register(selector, SelectionKey.OP_READ, new Greeting(token));
                }
            } else if (found == null) {
                found = heard(key);
            }
        }
        selector.selectedKeys().clear();
        return found;
    }

    /** Null for a stranger, who is sent away, and for who has not said all yet. */
    private static @Nullable Wire heard(SelectionKey key) throws IOException {
        SocketChannel caller = (SocketChannel) key.channel();
        switch (((Greeting) key.attachment()).hear(caller)) {
            case STRANGER -> caller.close();
            case WORKER -> {
                key.cancel();
                caller.configureBlocking(true);
                return new Wire(caller);
            }
            case UNFINISHED -> {}
        }
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
