package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.plugin.isolation.Level;
import dev.nd4jlessons.plugin.isolation.NativeLibraries;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Makes a home for each worker. */
@FunctionalInterface
public interface WorkerHomes {
    /** A home for a worker with classes from {@code paths} and its socket in {@code socketFolder}. */
    WorkerHome of(WorkerPaths paths, Path socketFolder) throws IOException;

    /** Homes on this machine as it is. */
    static WorkerHomes open() {
        return (paths, socketFolder) -> WorkerHome.open();
    }

    /**
     * Homes in {@code sandbox}, if it keeps anything apart.
     *
     * @param cpu how long all threads of a worker together may compute
     */
    static WorkerHomes in(Sandbox sandbox, Machine machine, RunFolder run, Duration cpu) {
        return sandbox.level() == Level.NONE
                ? open()
                : (paths, socketFolder) -> CellHome.of(
                        sandbox,
                        machine.javaHome(),
                        paths,
                        NativeLibraries.prepare(paths.fixed(), NativeLibraries.usualCache()),
                        run.create("cell"),
                        socketFolder,
                        cpu);
    }
}
