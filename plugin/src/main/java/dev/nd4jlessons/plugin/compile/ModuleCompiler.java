package dev.nd4jlessons.plugin.compile;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Compiles a module's sources and copies its resources, if anything has changed since.
 *
 * <p>It works in a folder beside the classes and swaps them at the end: a compiler that was interrupted, or that found
 * errors, leaves the classes of before.
 */
public final class ModuleCompiler {
    private final CourseRoot.Module module;
    private final List<Path> classPath;
    private final Locale language;

    /** Compiles {@code module} with {@code classPath}; errors are worded in {@code language} where javac can. */
    public ModuleCompiler(CourseRoot.Module module, List<Path> classPath, Locale language) {
        this.module = module;
        this.classPath = classPath;
        this.language = language;
    }

    /** The errors; none if the classes are now those of the sources. Two runs in one course wait for each other. */
    public List<CompileError> compile() throws IOException {
        Files.createDirectories(module.classes().getParent());
        try (FileChannel channel =
                        FileChannel.open(beside("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock of " + module.classes() + " was lost");
            }
            return compileAlone();
        }
    }

    private List<CompileError> compileAlone() throws IOException {
        String inputs = inputs();
        if (isFresh(inputs)) {
            return List.of();
        }
        Path fresh = beside("classes.new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        List<CompileError> errors = Javac.compile(javaFiles(), classPath, fresh, language);
        if (errors.isEmpty()) {
            Folders.copy(module.resources(), fresh);
            Files.deleteIfExists(stamp());
            Folders.swap(fresh, module.classes(), beside("classes.old"));
            Files.writeString(stamp(), stampText(inputs));
        }
        Folders.delete(fresh);
        return errors;
    }

    private boolean isFresh(String inputs) throws IOException {
        return Files.isRegularFile(stamp()) && Files.readString(stamp()).equals(stampText(inputs));
    }

    /** Of what went in and of what came out: Maven's own compiler writes into the same folder. */
    private String stampText(String inputs) throws IOException {
        return inputs + " " + new Fingerprint().addTree(module.classes()).text() + System.lineSeparator();
    }

    private String inputs() throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add(Runtime.version().toString())
                .addTree(module.sources())
                .addTree(module.resources());
        for (Path entry : classPath) {
            fingerprint.add(entry.toString());
            if (Files.isDirectory(entry)) {
                fingerprint.addTree(entry);
            }
        }
        return fingerprint.text();
    }

    private List<Path> javaFiles() throws IOException {
        return Folders.files(module.sources()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private Path stamp() {
        return beside("classes.stamp");
    }

    private Path beside(String name) {
        return module.classes().resolveSibling(name);
    }
}
