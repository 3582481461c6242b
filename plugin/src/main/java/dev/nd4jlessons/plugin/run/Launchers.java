package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.WorkerPaths;

/** Makes what starts a lesson's workers. */
@FunctionalInterface
public interface Launchers {
    /** A launcher for {@code lesson} with classes from {@code paths}, on the backend that was decided on. */
    Launcher of(String lesson, WorkerPaths paths, Decision decision);
}
