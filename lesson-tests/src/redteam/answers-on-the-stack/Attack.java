// {"kind": "answers", "tries": "looks through the stacks of all threads for the judge", "must": "there is none", "inside": true}
package redteam;

import java.util.Arrays;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return Thread.getAllStackTraces().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(frame -> frame.getClassName().contains("nd4jlessons.judge"))
                ? "judge"
                : "nothing";
    }
}
