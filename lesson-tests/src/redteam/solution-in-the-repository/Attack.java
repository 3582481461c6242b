// {"kind": "reference", "tries": "loads the solution from the local repository", "must": "there is no such file", "takes": "solution"}
package redteam;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Path classes = Path.of("@COURSE@/lessons/solution/target/classes");
        if (!Files.exists(classes)) {
            throw new NoSuchFileException(classes.toString());
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return name.endsWith(".Linear") ? super.findClass(name) : Attack.class.getClassLoader().loadClass(name);
            }
        };
        return "solution " + loader.loadClass("dev.nd4jlessons.mlp.Linear");
    }
}
