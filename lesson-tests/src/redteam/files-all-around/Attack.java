// {"kind": "secrets", "tries": "lists and reads all that lies around what it knows of", "must": "none of it is there", "takes": "secret"}
package redteam;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        StringBuilder found = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("@SECRET@").getParent())) {
            for (Path file : files) {
                found.append(file).append(Files.readString(file));
            }
        }
        return found;
    }
}
