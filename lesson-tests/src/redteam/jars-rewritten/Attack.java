// {"kind": "files", "tries": "writes into every jar that it runs with", "must": "all of them are read-only"}
package redteam;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        StringBuilder tried = new StringBuilder();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try (RandomAccessFile file = new RandomAccessFile(jar, "rw")) {
                file.seek(file.length());
                file.write(0);
            } catch (IOException refused) {
                tried.append(refused.getMessage()).append('\n');
            }
        }
        return tried;
    }
}
