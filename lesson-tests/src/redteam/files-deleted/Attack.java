// {"kind": "files", "tries": "deletes files of the user", "must": "there is no such file", "takes": "file", "says": "NoSuchFile"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Files.delete(Path.of("@VICTIM@"));
        return "gone";
    }
}
