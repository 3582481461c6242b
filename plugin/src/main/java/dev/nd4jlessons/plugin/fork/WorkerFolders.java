package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.plugin.isolation.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes the folders of one run's workers, apart from those of other runs.
 *
 * <p>They stay when the run is over, so that one can look at what was printed; the next run in the same place deletes them.
 */
public final class WorkerFolders {
    private final Path parent;
    private @Nullable RunFolder run;

    /** Makes them in {@code parent}, which need not exist, or elsewhere if its path is no good for sockets. */
    public WorkerFolders(Path parent) {
        this.parent = parent;
    }

    /** A new, empty folder. */
    synchronized Path create() throws IOException {
        if (run == null) {
            run = RunFolder.open(parent);
        }
        return run.create("worker");
    }

    /** A new, empty folder in {@code folder} for a socket alone. */
    static Path forSocket(Path folder) throws IOException {
        return Files.createDirectory(folder.resolve("s"));
    }
}
