package dev.nd4jlessons.plugin.submission.compiler;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How both sides write numbers, texts and bytes: each length before what it counts, and bounded before it is trusted. */
final class Frames {
    /** The server begins with a source: its number among those of the request. */
    static final int BEGINS = 1;

    /** The server has the answer. */
    static final int ANSWER = 2;

    /** The compiler broke off: the kind follows. */
    static final int BROKE_OFF = 3;

    static final int MOST_SOURCES = 400;
    static final int MOST_CLASSES = 2000;
    static final int MOST_MESSAGES = 100;
    static final int MOST_NAME = 2000;
    static final int MOST_BYTES = 16 << 20;

    private Frames() {}

    static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in, int most) throws IOException {
        return new String(bytes(in, most), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DataInputStream in, int most) throws IOException {
        byte[] bytes = new byte[count(in, most)];
        in.readFully(bytes);
        return bytes;
    }

    static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("A count of " + count + " where at most " + most + " is legal");
        }
        return count;
    }
}
