package dev.nd4jlessons.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Two ends of a connection within this JVM. */
record Ends(SocketChannel one, SocketChannel other) implements AutoCloseable {
    static Ends open() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketChannel one = SocketChannel.open(server.getLocalAddress());
            return new Ends(one, server.accept());
        }
    }

    @Override
    public void close() throws IOException {
        one.close();
        other.close();
    }
}
