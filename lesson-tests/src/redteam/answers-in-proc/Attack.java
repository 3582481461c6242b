// {"kind": "answers", "tries": "reads the judge's memory map, command line and environment in /proc", "must": "there is no such process", "takes": "environment"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Path judge = Path.of("/proc/@JUDGE@");
        String maps = Files.readString(judge.resolve("maps"));
        return Files.readString(judge.resolve("environ")) + Files.readString(judge.resolve("cmdline")) + maps;
    }
}
