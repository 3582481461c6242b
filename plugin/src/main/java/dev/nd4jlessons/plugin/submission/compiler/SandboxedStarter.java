package dev.nd4jlessons.plugin.submission.compiler;

import dev.nd4jlessons.plugin.isolation.Cell;
import dev.nd4jlessons.plugin.isolation.JvmCall;
import dev.nd4jlessons.plugin.isolation.Limits;
import dev.nd4jlessons.plugin.isolation.Mounts;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Starts the compiler's JVM where it is kept apart: it sees what it compiles against and its socket.
 *
 * @param classPath to compile against
 */
public record SandboxedStarter(Sandbox sandbox, Path javaHome, List<Path> classPath, RunFolder run)
        implements CompilerJvm.Starter {
    private static final long HEAP_MIB = 256;
    private static final Duration CPU = Duration.ofHours(1);

    /** Where this program itself is: its classes stand beside nothing that a source could use. */
    public static Path program() {
        try {
            return Path.of(CompilerServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Process start(Path socket) throws IOException {
        Mounts mounts = Mounts.of(javaHome, List.of(program()))
                .reading(classPath)
                .withSocketIn(Objects.requireNonNull(socket.getParent()));
        Cell cell = sandbox.cell(mounts, run.create("compiler"));
        cell.admit(socket);
        String against = classPath.stream().map(cell.inside()::of).collect(Collectors.joining(File.pathSeparator));
        Process process = cell.start(new JvmCall(
                CompilerJvm.options(),
                CompilerServer.class.getName(),
                List.of(cell.inside().of(socket), against),
                Map.of(),
                Limits.forHeap(HEAP_MIB, CPU)));
        Thread drain = new Thread(() -> drain(process.getInputStream()), "lessons-compiler-output");
        drain.setDaemon(true);
        drain.start();
        return process;
    }

    /** What it prints must not fill a pipe that nobody reads. */
    private static void drain(InputStream printed) {
        try (printed) {
            printed.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // With the process, which is as it should be.
        }
    }
}
