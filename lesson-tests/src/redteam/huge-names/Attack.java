// {"kind": "output", "tries": "throws an exception whose class, method and file have names of 60,000 letters", "must": "they are cut", "inside": true}
package redteam;

import java.util.Arrays;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        RuntimeException thrown = new IllegalStateException("long");
        String name = "n".repeat(60_000);
        StackTraceElement[] frames = new StackTraceElement[100];
        Arrays.fill(frames, new StackTraceElement("dev.nd4jlessons.mlp.Linear", name, name + ".java", 1));
        thrown.setStackTrace(frames);
        throw thrown;
    }
}
