package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the course, or a workspace, that a test may edit and build. */
final class CourseCopy {
    private static final Path COURSE = Path.of(System.getProperty("it.course"));
    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".lessons", ".idea", ".settings");

    private final Path root;

    private CourseCopy(Path root) {
        this.root = root;
    }

    /** As somebody gets it who clones the repository: sources only, nothing built. */
    static CourseCopy fresh(String name) throws IOException {
        return copy(COURSE, LEFT_OUT, name);
    }

    /** As {@link #fresh}, built once already: the classes are there, and no lesson has been run. */
    static CourseCopy built(String name) throws IOException {
        return copy(Built.COURSE.root, Set.of(), name);
    }

    /** The workspace in {@code root}, which need not exist yet. It lies outside of this project, as a learner's does. */
    static CourseCopy workspace(Path root) {
        return new CourseCopy(root);
    }

    Path root() {
        return root;
    }

    Path report() {
        Path site = root.resolve("site");
        return (Files.isDirectory(site) ? site : root).resolve("target/site/lessons");
    }

    /** The results of the lessons that were run. */
    List<Path> results() throws IOException {
        Path folder = report().resolve("results");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The file, as the learner sees it, that a task is written in. */
    Path taskFile(String number) {
        Path lessons = root.resolve("lessons");
        Path module = Files.isDirectory(lessons) ? lessons : root;
        return module.resolve("src/main/java").resolve(task(number).file());
    }

    /** Replaces the statement that says that the task is not written. */
    CourseCopy write(String number, String statements) throws IOException {
        String unwritten = "throw new TaskNotWritten(\"" + number + "\");";
        String source = Files.readString(taskFile(number));
        assertThat(source).contains(unwritten);
        Files.writeString(taskFile(number), source.replace(unwritten, statements));
        return this;
    }

    /** Puts the solution's files in place of the learner's. */
    CourseCopy solve(String... numbers) throws IOException {
        for (String number : numbers) {
            String solved = Files.readString(COURSE.resolve("lessons/solution/src/main/java")
                    .resolve(task(number).file()));
            Files.writeString(taskFile(number), solved);
        }
        return this;
    }

    private static Task task(String number) {
        return Course.load().task(number);
    }

    private static CourseCopy copy(Path from, Set<String> leftOut, String name) throws IOException {
        Path to = WORK.resolve(name);
        delete(to);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (leftOut.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new CourseCopy(to);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    path.toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }

    /** Built at its first use, for all tests. */
    private static final class Built {
        static final CourseCopy COURSE = build();

        private static CourseCopy build() {
            try {
                CourseCopy course = fresh("built");
                MavenRun run = Maven.in(course).run("package", "-DskipTests", "-q");
                assertThat(run.exitCode()).as(run.output()).isZero();
                return course;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
