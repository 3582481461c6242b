package dev.nd4jlessons.plugin.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command that starts a JVM where it is kept apart.
 *
 * @param environment of the command: all of it, unless {@code inherits}
 * @param inherits whether Maven's environment is there too
 * @param workingDirectory of the command
 */
public record Confined(List<String> command, Map<String, String> environment, boolean inherits, Path workingDirectory) {
    /** The command, ready to be started: its error stream in its output stream. */
    public ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
        if (!inherits) {
            // Not only for the JVM itself: what bubblewrap was started with is to be read in /proc/1/environ inside.
            builder.environment().clear();
        }
        builder.environment().putAll(environment);
        return builder;
    }
}
