package dev.nd4jlessons.plugin.compile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's own compiler, in this JVM: it reads learner's code, and runs none of it. */
final class Javac {
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-encoding", "UTF-8", "-g", "-parameters", "-proc:none", "-nowarn");

    private Javac() {}

    /** Compiles {@code sources} into {@code target}; the errors, none if it worked. */
    static List<CompileError> compile(List<Path> sources, List<Path> classPath, Path target, Locale language)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CompilerMissingException();
        }
        try (StandardJavaFileManager files = files(compiler, language)) {
            return compile(compiler, files, sources, classPath, target, language);
        }
    }

    /** A file manager that keeps bytes that are no UTF-8 to itself: {@link Encoding} tells of them. */
    static StandardJavaFileManager files(JavaCompiler compiler, Locale language) {
        return compiler.getStandardFileManager(diagnostic -> {}, language, StandardCharsets.UTF_8);
    }

    /** The same with a file manager that is used more than once. */
    static List<CompileError> compile(
            JavaCompiler compiler,
            StandardJavaFileManager files,
            List<Path> sources,
            List<Path> classPath,
            Path target,
            Locale language) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = Stream.concat(
                        OPTIONS.stream(), Stream.of("-cp", join(classPath), "-d", target.toString()))
                .toList();
        compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> error(diagnostic, language))
                .toList();
    }

    private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic, Locale language) {
        JavaFileObject source = diagnostic.getSource();
        Path file = source == null ? Path.of("") : Path.of(source.toUri());
        return new CompileError(file, Math.max(1, diagnostic.getLineNumber()), words(diagnostic, language));
    }

    /** With the line of source and the mark below the place, which javac gives after file and line number. */
    private static String words(Diagnostic<?> diagnostic, Locale language) {
        String message = diagnostic.getMessage(language);
        String whole = diagnostic.toString();
        int place = whole.indexOf(":" + diagnostic.getLineNumber() + ": ");
        return place < 0 ? message : whole.substring(whole.indexOf(' ', place) + 1);
    }

    private static String join(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
