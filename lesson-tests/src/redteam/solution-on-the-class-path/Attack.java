// {"kind": "reference", "tries": "looks on every class path for the solution and the judge", "must": "there is neither", "inside": true}
package redteam;

import java.net.URLClassLoader;
import java.util.Arrays;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        String paths = System.getProperty("java.class.path")
                + Arrays.toString(((URLClassLoader) Attack.class.getClassLoader()).getURLs());
        boolean there = paths.contains("solution") || paths.contains("lesson-tests") || paths.contains("maven-plugin");
        return there ? "solution " + paths : "nothing";
    }
}
