// {"kind": "channel", "tries": "connects to the judge's socket a second time and greets as a worker", "must": "nobody is there any more", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object channel = Reach.field(new Reach(given[0]).wire, "channel");
        SocketAddress judge = ((SocketChannel) channel).getRemoteAddress();
        try (SocketChannel second = SocketChannel.open(judge)) {
            second.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 7, 1, 0, 1, 0, 0, 0, 0}));
            return "judge connected";
        }
    }
}
