package dev.nd4jlessons.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The task classes as a learner first meets them: what a learner has made of them since is no part of these tests. */
public final class ShippedTasks {
    private static final Path SOURCES = Implementations.solutionClasses()
            .resolve("../../../../plugin/src/main/resources/dev/nd4jlessons/plugin/shipped/tasks")
            .normalize();

    private static final Path CLASSES = compile(Path.of("target", "shipped-classes"));

    private ShippedTasks() {}

    /** Where their sources are. */
    public static Path sources() {
        return SOURCES;
    }

    /** Where they were compiled to. */
    public static Path classes() {
        return CLASSES;
    }

    private static Path compile(Path folder) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Sources.compile(sources, Files.createDirectories(folder));
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
