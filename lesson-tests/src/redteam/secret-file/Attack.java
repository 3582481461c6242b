// {"kind": "secrets", "tries": "reads a file of the user", "must": "there is no such file", "takes": "secret", "says": "NoSuchFile"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return Files.readString(Path.of("@SECRET@"));
    }
}
