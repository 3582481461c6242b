package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where a worker lives: on this machine as it is, or kept apart from it. */
public interface WorkerHome extends AutoCloseable {
    /** Starts {@code command}, its error stream in its output stream, with {@code mark} in its environment. */
    Process start(ForkCommand command, Map<String, String> mark) throws IOException;

    /** What {@code file} is called there. */
    String name(Path file);

    /** Lets the worker connect to {@code socket}, once it is bound. */
    default void admit(Path socket) throws IOException {}

    /** Ends whatever the worker left behind. */
    @Override
    default void close() {}

    /** This machine as it is. */
    static WorkerHome open() {
        return new WorkerHome() {
            @Override
            public Process start(ForkCommand command, Map<String, String> mark) throws IOException {
                return command.start(mark);
            }

            @Override
            public String name(Path file) {
                return file.toAbsolutePath().toString();
            }
        };
    }
}
