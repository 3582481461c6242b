// {"kind": "reference", "tries": "compiles the solution's source at run time", "must": "there is no such file", "takes": "solution", "says": "NoSuchFile"}
package redteam;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        String source = Files.readString(Path.of("@COURSE@/lessons/solution/src/main/java/dev/nd4jlessons/mlp/Linear.java"));
        return "solution " + compiled("Mine", "class Mine { String text = \"" + source.length() + "\"; }").length;
    }

    /** Compiles one class in memory against what this JVM runs with. */
    static byte[] compiled(String name, String source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory("attack");
        Path file = Files.writeString(out.resolve(name + ".java"), source);
        int status = compiler.run(null, null, System.err, "-proc:none", "-d", out.toString(), file.toString());
        try (Stream<Path> all = Files.walk(out)) {
            Path found = all.filter(one -> one.endsWith(name + ".class")).findFirst().orElseThrow();
            return status == 0 ? Files.readAllBytes(found) : null;
        }
    }
}
