// {"kind": "resources", "tries": "writes 200 MB", "must": "the limit of disk space", "says": "limit of disk space"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        for (int i = 0; i < 200; i++) {
            Files.write(Path.of("/tmp/file" + i), new byte[1 << 20]);
        }
        return "200 MB";
    }
}
