package dev.nd4jlessons.channel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One end of a connection: frames, each behind its length. One thread at a time may use it; any may close it. */
public final class Wire implements AutoCloseable {
    /** The largest frame: some four million numbers and their names. */
    public static final int LARGEST = 64 << 20;

    /** How many bytes a frame's length takes. */
    static final int LENGTH = 4;

    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(1 << 16).limit(0);

    /** Speaks through {@code channel}, which blocks. */
    public Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Sends a frame.
     *
     * @throws IllegalArgumentException if it is none that the other end would take; then nothing of it has been sent
     */
    public void send(Frame frame) throws IOException {
        byte[] bytes = Codec.write(frame);
        ByteBuffer out = ByteBuffer.allocate(LENGTH + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /**
     * The next frame, once it is there.
     *
     * @throws EOFException if the other end is closed
     * @throws IllegalArgumentException if what comes is no frame, or too large
     */
    public Frame receive() throws IOException {
        need(LENGTH);
        int length = in.getInt();
        if (length < 0 || length > LARGEST) {
            throw new IllegalArgumentException("A frame of " + length + " bytes; at most " + LARGEST + " are allowed");
        }
        need(length);
        ByteBuffer frame = in.slice(in.position(), length);
        in.position(in.position() + length);
        return Codec.read(frame);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Waits until {@code size} bytes are there; memory grows with what has come, not with what was promised. */
    private void need(int size) throws IOException {
        while (in.remaining() < size) {
            if (in.capacity() - in.position() < size) {
                makeRoom(size);
            }
            int end = in.limit();
            int begin = in.position();
            in.position(end).limit(in.capacity());
            int count;
            try {
                count = channel.read(in);
            } finally {
                in.limit(in.position()).position(begin);
            }
            if (count < 0) {
                throw new EOFException("The other end has closed the channel");
            }
        }
    }

    private void makeRoom(int size) {
        boolean full = in.remaining() == in.capacity();
        in = full
                ? ByteBuffer.allocate(Math.min(2 * in.capacity(), size)).put(in).flip()
                : in.compact().flip();
    }
}
