// {"kind": "answers", "tries": "looks in the virtual device for its clock and the times to come", "must": "what is here holds nothing but a number", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Reach reach = new Reach(given[0]);
        for (Field field : Reach.field(Proxy.getInvocationHandler(given[0]), "calls").getClass().getDeclaredFields()) {
            if (field.getName().contains("clock") || field.getName().contains("durations")) {
                return "judge " + field;
            }
        }
        return "part " + reach.part;
    }
}
