// {"kind": "channel", "tries": "calls the judge's object by names and with arguments that there are not", "must": "each is refused", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Reach reach = new Reach(given[0]);
        for (int part = -5; part < 50; part++) {
            for (String method : List.of("", "accept", "order", "forward", "nanoTime", "parameters", "toString")) {
                reach.send(Reach.make("Frame$Callback", part, method, List.of()));
            }
        }
        return "sent";
    }
}
