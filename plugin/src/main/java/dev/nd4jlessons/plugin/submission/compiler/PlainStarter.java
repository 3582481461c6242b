package dev.nd4jlessons.plugin.submission.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the compiler's JVM as a plain child process. */
record PlainStarter(Path java, List<Path> program, List<Path> classPath) implements CompilerJvm.Starter {
    @Override
    public Process start(Path socket) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(CompilerJvm.options());
        command.addAll(
                List.of("-cp", joined(program), CompilerServer.class.getName(), socket.toString(), joined(classPath)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // They may name another garbage collector, and two of them keep a JVM from starting.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
