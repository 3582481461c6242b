// {"kind": "shadowing", "tries": "defines a class of the worker's at run time, before the worker needs it", "must": "the worker can say wrong things only", "inside": true}
package redteam;

import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        String source = "package dev.nd4jlessons.worker; final class ThrownFacts { "
                + "static Object of(Throwable any) { return null; } }";
        Class<?> worker = Class.forName("dev.nd4jlessons.worker.Worker");
        MethodHandles.privateLookupIn(worker, MethodHandles.lookup()).defineClass(compiled("ThrownFacts", source));
        throw new IllegalStateException("told by a class that is not the worker's");
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
