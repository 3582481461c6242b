// {"kind": "channel", "tries": "puts other objects in the place of those that the judge knows", "must": "it is a wrong answer", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.util.Map;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object table = Reach.field(new Reach(given[0]).puppet, "objects");
        Map<Integer, Object> objects = (Map<Integer, Object>) Reach.field(table, "objects");
        objects.replaceAll((id, object) -> "mine");
        return objects.size();
    }
}
