package dev.nd4jlessons.check;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles task classes that tests make up. */
final class Sources {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Sources() {}

    /** The implementation whose {@code file} has this source, compiled into {@code folder}. */
    static Implementation compile(Path folder, String file, String source) {
        try {
            Path java = folder.resolve("src").resolve(file);
            Files.createDirectories(java.getParent());
            Files.writeString(java, source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter output = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                List<String> options = List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-proc:none");
                boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(java))
                        .call();
                if (!compiled) {
                    throw new IllegalStateException(output.toString());
                }
            }
            return Implementations.in(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
