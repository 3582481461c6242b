// {"kind": "reference", "tries": "reads the solution's source on disk", "must": "there is no such file", "takes": "solution", "says": "NoSuchFile"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return "solution " + Files.readString(
                Path.of("@COURSE@/lessons/solution/src/main/java/dev/nd4jlessons/mlp/Linear.java"));
    }
}
