package dev.nd4jlessons.plugin;

import dev.nd4jlessons.messages.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that holds {@code .mvn} and the course; every relative path counts from it. */
public record CourseRoot(Path path) {
    /** The course in {@code path}, or an explanation of what a course root is. */
    public static CourseRoot of(Path path, Messages messages) {
        CourseRoot root = new CourseRoot(path.toAbsolutePath().normalize());
        if (!Files.isDirectory(root.learner().sources())) {
            throw new FixableException(messages.get("root.none", root.path(), "lessons/src/main/java"));
        }
        return root;
    }

    /** What the learner edits. */
    public Module learner() {
        return new Module(path.resolve("lessons"));
    }

    /** The finished task classes. */
    public Module solution() {
        return new Module(path.resolve("lessons").resolve("solution"));
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

    /** A Maven module by its usual folders. */
    public record Module(Path path) {
        /** Its Java sources. */
        public Path sources() {
            return path.resolve(Path.of("src", "main", "java"));
        }

        /** Its resources, which need not exist. */
        public Path resources() {
            return path.resolve(Path.of("src", "main", "resources"));
        }

        /** Its compiled classes and resources. */
        public Path classes() {
            return path.resolve(Path.of("target", "classes"));
        }
    }
}
