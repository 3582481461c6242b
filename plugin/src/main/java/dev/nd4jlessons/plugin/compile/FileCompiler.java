package dev.nd4jlessons.plugin.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles many single files one after the other, and reads the tables of contents of the jars they use once. */
public final class FileCompiler implements AutoCloseable {
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final List<Path> classPath;
    private final Locale language;

    /** Compiles with {@code classPath}; errors are worded in {@code language} where javac can. */
    public FileCompiler(List<Path> classPath, Locale language) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new CompilerMissingException();
        }
        this.compiler = found;
        this.files = Javac.files(found, language);
        this.classPath = classPath;
        this.language = language;
    }

    /** Compiles {@code source} into the folder {@code target}; the errors, none if it worked. */
    public List<CompileError> compile(Path source, Path target) {
        return Javac.compile(compiler, files, List.of(source), classPath, target, language);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
