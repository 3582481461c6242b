package dev.nd4jlessons.judge;

import dev.nd4jlessons.judge.learner.Implementation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles task classes that tests make up. */
public final class Sources {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final List<String> OPTIONS = List.of("-cp", CLASS_PATH, "-proc:none");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all: it keeps the tables of contents of ND4J's large jars. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private Sources() {}

    /** The implementation whose {@code file} has this source, compiled into {@code folder}; the rest is as shipped. */
    static Implementation compile(Path folder, String file, String source) {
        return Implementations.in(classes(folder, file, source));
    }

    /** The solution. */
    public static Implementation solution() {
        return Implementations.solution();
    }

    /** The solution, but {@code file} has this source. */
    public static Implementation changedSolution(Path folder, String file, String source) {
        return Implementations.in(classes(folder, file, source), Implementations.solutionClasses());
    }

    private static Path classes(Path folder, String file, String source) {
        try {
            Path java = folder.resolve("src").resolve(file);
            Files.createDirectories(java.getParent());
            Files.writeString(java, source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(List.of(java), classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles these files into a folder. */
    static void compile(List<Path> files, Path classes) throws IOException {
        FILES.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
        StringWriter output = new StringWriter();
        var units = FILES.getJavaFileObjectsFromPaths(files);
        if (!COMPILER.getTask(output, FILES, null, OPTIONS, null, units).call()) {
            throw new IllegalStateException(output.toString());
        }
    }
}
