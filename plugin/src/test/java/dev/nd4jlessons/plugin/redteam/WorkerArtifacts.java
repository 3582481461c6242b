package dev.nd4jlessons.plugin.redteam;

import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The class path of a worker, as the build of the module {@code lessons/worker} has written it down. */
final class WorkerArtifacts {
    private static final String COURSE = "dev.nd4jlessons";

    /** The modules that a worker has, by their folders. */
    private static final Map<String, String> MODULES = Map.of(
            "lessons/target", "lessons",
            "lessons/data/target", "lessons-data",
            "lessons/channel/target", "lessons-channel");

    private WorkerArtifacts() {}

    /** Its file. */
    static Path file(Path course) {
        return course.resolve("lessons/worker/target/class-path");
    }

    /** Its artifacts. */
    static List<ForkArtifact> read(Path course) throws IOException {
        List<ForkArtifact> artifacts = new ArrayList<>();
        artifacts.add(new ForkArtifact(COURSE, "lessons-worker", course.resolve("lessons/worker/target/classes")));
        for (String entry : Files.readString(file(course)).strip().split(File.pathSeparator)) {
            artifacts.add(artifact(course, Path.of(entry)));
        }
        return artifacts;
    }

    private static ForkArtifact artifact(Path course, Path file) {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            boolean fromRepository = file.toString().contains("/dev/nd4jlessons/" + module.getValue() + "/");
            if (fromRepository || file.startsWith(course.resolve(module.getKey()))) {
                return new ForkArtifact(COURSE, module.getValue(), file);
            }
        }
        return new ForkArtifact("another", file.getFileName().toString(), file);
    }
}
