// {"kind": "resources", "tries": "opens a thousand files", "must": "the limit of open files", "says": "Too many files"}
package redteam;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            open.add(Files.newInputStream(Path.of("/dev/null")));
        }
        return open.size();
    }
}
