package dev.nd4jlessons.plugin;

import dev.nd4jlessons.messages.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds {@code .mvn} and the course; every relative path counts from it.
 *
 * <p>There are two layouts. The repository has a module for each part of the course. A workspace, as {@code
 * lessons:start} makes one, is a single module with nothing but the learner's task classes; all else comes in jars.
 */
public record CourseRoot(Path path) {
    private static final String WORKSPACE = "src/main/java/dev/nd4jlessons";

    /** The course in {@code path}, or an explanation of what a course root is. */
    public static CourseRoot of(Path path, Messages messages) {
        CourseRoot root = new CourseRoot(path.toAbsolutePath().normalize());
        if (!root.isRepository() && !root.isWorkspace()) {
            throw new FixableException(messages.get("root.none", root.path(), "lessons/src/main/java", WORKSPACE));
        }
        return root;
    }

    /** Whether it is a workspace: its task classes stand alone, and what they use is in a jar. */
    public boolean isWorkspace() {
        return !isRepository() && Files.isDirectory(path.resolve(WORKSPACE));
    }

    private boolean isRepository() {
        return Files.isDirectory(path.resolve(Path.of("lessons", "src", "main", "java")));
    }

    /** What the learner edits. */
    public Module learner() {
        return Module.in(isWorkspace() ? path : path.resolve("lessons"));
    }

    /** The finished task classes; a workspace has none of its own, and they are unpacked there when they are to run. */
    public Module solution() {
        return Module.in(
                isWorkspace() ? workFolder("solution") : path.resolve("lessons").resolve("solution"));
    }

    /** Where Maven's failsafe plugin leaves the results of the graded tests. */
    public Path gradedTests() {
        Path module = isWorkspace() ? path : path.resolve("lesson-tests");
        return module.resolve(Path.of("target", "failsafe-reports"));
    }

    /** The task classes of one implementation. */
    public Module implementation(boolean solution) {
        return solution ? solution() : learner();
    }

    /** Where runs keep what they pass between processes; deleted by {@code mvn clean}. */
    public Path workFolder(String lesson) {
        return path.resolve("target").resolve("lessons").resolve(lesson);
    }

    /** What outlives {@code mvn clean}: progress, and files that were put aside. */
    public Path state() {
        return path.resolve(".lessons");
    }

    /** Where the report goes, unless {@code asked} says otherwise. */
    public Path reportFolder(@Nullable Path asked) {
        if (asked != null) {
            return path.resolve(asked).normalize();
        }
        Path site = path.resolve("site");
        return (Files.isDirectory(site) ? site : path).resolve(Path.of("target", "site", "lessons"));
    }

    /** How a file of the course is named in a message: from the root, with slashes. */
    public String name(Path file) {
        Path absolute = path.resolve(file).normalize();
        return absolute.startsWith(path)
                ? path.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /**
     * What is compiled together.
     *
     * @param sources its Java sources
     * @param resources its resources, which need not exist
     * @param classes its compiled classes and resources
     */
    public record Module(Path sources, Path resources, Path classes) {
        /** A Maven module by its usual folders. */
        public static Module in(Path path) {
            return new Module(
                    path.resolve(Path.of("src", "main", "java")),
                    path.resolve(Path.of("src", "main", "resources")),
                    path.resolve(Path.of("target", "classes")));
        }

        /** The same sources, compiled into another folder. */
        public Module into(Path otherClasses) {
            return new Module(sources, resources, otherClasses);
        }
    }
}
