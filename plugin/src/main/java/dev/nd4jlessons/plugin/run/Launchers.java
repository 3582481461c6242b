package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.Launcher;
import java.nio.file.Path;
import java.util.List;

/** Makes what starts a lesson's forks. */
@FunctionalInterface
public interface Launchers {
    /** A launcher for {@code lesson} with a class path, on the backend that was decided on. */
    Launcher of(String lesson, List<Path> classPath, Decision decision);
}
