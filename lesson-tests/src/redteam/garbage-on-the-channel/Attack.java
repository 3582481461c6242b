// {"kind": "channel", "tries": "writes into the channel what is no frame", "must": "it is called that", "says": "channel", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.nio.charset.StandardCharsets;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        new Reach(given[0]).write("{\"points\": 100}".repeat(100).getBytes(StandardCharsets.UTF_8));
        return "written";
    }
}
