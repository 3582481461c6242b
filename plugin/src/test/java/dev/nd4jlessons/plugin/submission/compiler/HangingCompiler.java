package dev.nd4jlessons.plugin.submission.compiler;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A compiler that begins with the first source and comes to no end, as the real one can over types to be inferred. */
public final class HangingCompiler {
    private HangingCompiler() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(arguments[0]));
            new DataInputStream(Channels.newInputStream(channel)).readInt();
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(Frames.BEGINS);
            out.writeInt(0);
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
