package dev.nd4jlessons.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What somebody says who has come to a {@link Reception}: the first word of a worker, byte by byte, or something else. */
final class Greeting {
    /** A worker's first word is its token. */
    private static final int LONGEST = 256;

    private final String token;
    private final ByteBuffer bytes = ByteBuffer.allocate(LONGEST);

    /** Waits for {@code token}. */
    Greeting(String token) {
        this.token = token;
    }

    /** Who it is, as far as it can be told. */
    enum Caller {
        UNFINISHED,
        WORKER,
        STRANGER
    }

    /** Listens to what {@code caller}, which does not block, has to say now. */
    Caller hear(SocketChannel caller) {
        try {
            if (caller.read(bytes) < 0 || !bytes.hasRemaining()) {
                return Caller.STRANGER;
            }
        } catch (IOException gone) {
            return Caller.STRANGER;
        }
        ByteBuffer said = bytes.duplicate().flip();
        if (said.remaining() < Wire.LENGTH) {
            return Caller.UNFINISHED;
        }
        int length = said.getInt();
        if (length < 0 || length > LONGEST || said.remaining() > length) {
            return Caller.STRANGER; // a worker says no more until it is asked
        }
        return said.remaining() < length ? Caller.UNFINISHED : caller(said);
    }

    private Caller caller(ByteBuffer frame) {
        try {
            return Codec.read(frame) instanceof Frame.Hello hello && isRight(hello.token())
                    ? Caller.WORKER
                    : Caller.STRANGER;
        } catch (IllegalArgumentException noFrame) {
            return Caller.STRANGER;
        }
    }

    private boolean isRight(String said) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
