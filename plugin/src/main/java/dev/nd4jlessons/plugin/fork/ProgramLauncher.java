package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs programs of the judge's, each with a worker of its own. */
public final class ProgramLauncher {
    private final Machine machine;
    private final List<Path> classPath;
    private final Path root;
    private final WorkerFolders folders;
    private final WorkerHome home = WorkerHome.open();

    /** Starts workers on {@code machine}, in {@code root}, with ND4J and the worker itself on their class path. */
    public ProgramLauncher(Machine machine, List<Path> classPath, Path root, WorkerFolders folders) {
        this.machine = machine;
        this.classPath = classPath;
        this.root = root;
        this.folders = folders;
    }

    /** What {@code file} is called where the worker lives. */
    public String name(Path file) {
        return home.name(file);
    }

    /** Runs {@code program} within {@code limit}; returns once the JVM and all that it started is gone. */
    public ForkResult launch(Program program, TimeLimit limit, ForkListener listener) throws IOException {
        Path folder = folders.create();
        JvmOptions options = JvmOptions.forSmallArrays(machine, folder);
        ForkCommand command =
                new ForkCommand(machine.java(), options, classPath, WorkerJvm.MAIN_CLASS, List.of(), root, folder);
        try (WorkerJvm jvm = WorkerJvm.start(home, command, WorkerFolders.forSocket(folder), listener::printed)) {
            return new Conversation(jvm, program, Clocks.ofTheWhole(limit), listener, running -> false).run();
        }
    }
}
