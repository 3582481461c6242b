// {"kind": "answers", "tries": "attaches an agent to its own JVM, to change classes that are loaded", "must": "the JVM does not let it", "inside": true, "says": "Can not attach to current VM"}
package redteam;

import java.lang.reflect.InvocationTargetException;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        try {
            Object self = machine.getMethod("attach", String.class).invoke(null, "" + ProcessHandle.current().pid());
            machine.getMethod("loadAgent", String.class).invoke(self, "/tmp/agent.jar");
            return "judge";
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
