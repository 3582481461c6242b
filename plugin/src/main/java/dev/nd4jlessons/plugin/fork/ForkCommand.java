package dev.nd4jlessons.plugin.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to start a JVM.
 *
 * @param workingDirectory where it runs: the course root
 * @param folder for its argument file
 */
public record ForkCommand(
        Path java,
        JvmOptions options,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Path workingDirectory,
        Path folder) {
    /** Starts the JVM, its error stream in its output stream; it lives no longer than its standard input is open. */
    Process start(Map<String, String> mark) throws IOException {
        Path file = folder.resolve("arguments");
        ArgumentFile.write(file, all());
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "@" + file)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(options.environment());
        builder.environment().putAll(mark);
        return builder.start();
    }

    /** The same, with one argument more. */
    ForkCommand with(String argument) {
        List<String> more = new ArrayList<>(arguments);
        more.add(argument);
        return new ForkCommand(java, options, classPath, mainClass, more, workingDirectory, folder);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(options.flags());
        all.add("-cp");
        all.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        all.add(mainClass);
        all.addAll(arguments);
        return all;
    }
}
