// {"kind": "files", "tries": "writes into a result file while it is graded", "must": "there is no such file", "takes": "file", "says": "NoSuchFile"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return Files.writeString(Path.of("@VICTIM@"), "{\"points\": 100}");
    }
}
