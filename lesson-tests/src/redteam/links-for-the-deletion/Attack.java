// {"kind": "files", "tries": "leaves a link in its scratch folder, for whoever deletes that to follow", "must": "the link goes, and what it leads to stays"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Files.createSymbolicLink(Path.of("follow"), Path.of("@VICTIM@").getParent());
        return "left";
    }
}
