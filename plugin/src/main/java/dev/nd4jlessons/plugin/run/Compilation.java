package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.RegularFile;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.compile.CompilerMissingException;
import dev.nd4jlessons.plugin.compile.Encoding;
import dev.nd4jlessons.plugin.compile.ModuleCompiler;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles the learner's sources and, if it is asked for, the solution. */
final class Compilation {
    /** What a learner reads; the first error usually explains the others. */
    private static final int SHOWN = 10;

    private final Surroundings here;
    private final List<ForkArtifact> artifacts;

    Compilation(Surroundings here, List<ForkArtifact> artifacts) {
        this.here = here;
        this.artifacts = artifacts;
    }

    /** The errors; none if the classes are those of the sources. */
    List<CompileError> run() {
        CourseRoot root = here.root();
        warnings().forEach(here.screen()::warn);
        List<CompileError> errors = learner(root.learner());
        if (!errors.isEmpty() || !here.settings().solution()) {
            return errors;
        }
        if (root.isWorkspace()) {
            unpack(root.solution().sources());
        }
        if (!Files.isDirectory(root.solution().sources())) {
            String sources = root.name(root.solution().sources());
            throw new FixableException(here.messages().get("compile.no-solution", sources));
        }
        return compile(root.solution(), ClassPath.toCompileSolution(root, artifacts));
    }

    /** A workspace gets the solution from this plugin, each time that it is to run: what lies there is nobody's work. */
    private void unpack(Path sources) {
        try {
            for (Task task : here.course().tasks()) {
                Path file = sources.resolve(task.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, new ShippedTask(task).solved());
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    here.messages().get("compile.not-written", here.root().name(sources), e), e);
        }
    }

    /** Compiles the learner's sources into {@code classes}; the errors, none if they are now those of the sources. */
    List<CompileError> into(Path classes) {
        CourseRoot root = here.root();
        return learner(root.learner().into(classes));
    }

    /** What compiles, but not as it is meant: every source that is not in UTF-8. */
    List<String> warnings() {
        try {
            return Encoding.violations(here.root().learner().sources()).stream()
                    .map(place -> here.root().name(place.file()) + ":" + place.line())
                    .map(place -> here.messages().get("compile.not-utf8", place))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(); // The compiler has its own word about that, or it is saved just now.
        }
    }

    private List<CompileError> learner(CourseRoot.Module module) {
        List<CompileError> missing = missing();
        return missing.isEmpty() ? compile(module, ClassPath.toCompileLearner(here.root(), artifacts)) : missing;
    }

    /** Looked for before javac, which names all other files for it, or takes the class from a jar. */
    private List<CompileError> missing() {
        return here.course().tasks().stream()
                .filter(task -> isBlank(file(task)))
                .map(task -> new CompileError(file(task), 0, here.messages().get("compile.restore", task.number())))
                .toList();
    }

    private static boolean isBlank(Path file) {
        try {
            return Files.notExists(file) || new String(RegularFile.bytes(file), StandardCharsets.UTF_8).isBlank();
        } catch (IOException unreadable) {
            return false; // The compiler has its own word about that.
        }
    }

    private Path file(Task task) {
        return here.root().learner().sources().resolve(task.file());
    }

    /** Every error with its file and line as terminals make them clickable, worded by javac. */
    String words(List<CompileError> errors) {
        String list = errors.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"));
        String more = errors.size() > SHOWN ? "\n" + here.messages().get("compile.more", errors.size() - SHOWN) : "";
        String key = errors.get(0).line() == 0 ? "compile.missing" : "compile.failed";
        return here.messages().get(key, errors.size(), list + more);
    }

    /** Whether one of {@code errors} is in the file of {@code task}. */
    boolean isIn(Task task, List<CompileError> errors) {
        Path learner = file(task);
        Path solution = here.root().solution().sources().resolve(task.file());
        return errors.stream()
                .anyMatch(error -> error.file().equals(learner) || error.file().equals(solution));
    }

    private String line(CompileError error) {
        String line = error.line() == 0 ? "" : ":" + error.line();
        return here.root().name(error.file()) + line + ": " + error.text();
    }

    private List<CompileError> compile(CourseRoot.Module module, List<Path> classPath) {
        try {
            return new ModuleCompiler(module, classPath, here.settings().language()).compile();
        } catch (CompilerMissingException e) {
            throw new EnvironmentException(
                    here.messages().get("compile.no-compiler", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            String classes = here.root().name(module.classes());
            throw new EnvironmentException(here.messages().get("compile.not-written", classes, e), e);
        }
    }
}
