package dev.nd4jlessons.plugin.isolation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs {@link Attacks} where they are kept apart, at the level that a test asks for. */
final class Cells implements AutoCloseable {
    static final Path JAVA = Path.of(System.getProperty("java.home"));
    static final Limits LIMITS = new Limits(600L << 20, Duration.ofSeconds(60), 64, 32 << 20, 256);

    private final RunFolder folder;
    private final Sandbox sandbox;

    private Cells(RunFolder folder, Sandbox sandbox) {
        this.folder = folder;
        this.sandbox = sandbox;
    }

    /** How a JVM ended and what it printed. */
    record Result(int exitCode, List<String> printed) {
        Optional<LimitHit> limit() {
            return LimitHit.find(exitCode, printed, List.of());
        }

        String text() {
            return String.join("\n", printed);
        }
    }

    /** Cells of {@code level}; the test that asks is skipped where this machine has no such level. */
    static Cells of(Level level, Path where) throws IOException {
        RunFolder folder = RunFolder.open(where);
        Programs programs = Programs.on("");
        Isolation found = Isolation.find(
                JAVA,
                folder,
                level == Level.BUBBLEWRAP
                        ? programs
                        : new Programs(Optional.empty(), programs.prlimit(), programs.setpriv()));
        if (found.level() != level) {
            found.sandbox().close();
            folder.close();
        }
        assumeTrue(found.level() == level, () -> level + " cannot be had: " + found.obstacle() + " " + found.detail());
        return new Cells(folder, found.sandbox());
    }

    static Mounts mounts() {
        return Mounts.of(JAVA, List.of(testClasses()));
    }

    static Path testClasses() {
        try {
            return Path.of(Attacks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path create(String name) throws IOException {
        return folder.create(name);
    }

    Cell cell(Mounts mounts) throws IOException {
        return sandbox.cell(mounts, folder.create("cell"));
    }

    Result attack(String name, String argument) throws IOException, InterruptedException {
        return attack(LIMITS, name, argument);
    }

    Result attack(Limits limits, String name, String argument) throws IOException, InterruptedException {
        try (Cell cell = cell(mounts())) {
            return run(cell, limits, name, argument);
        }
    }

    static Result run(Cell cell, Limits limits, String name, @Nullable String argument)
            throws IOException, InterruptedException {
        Process process = cell.start(call(limits, name, String.valueOf(argument)));
        process.getOutputStream().close();
        List<String> printed =
                new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        return new Result(process.waitFor(), printed);
    }

    static JvmCall call(Limits limits, String name, String argument) {
        return new JvmCall(
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=8g", "-Dfile.encoding=UTF-8"),
                Attacks.class.getName(),
                List.of(name, argument),
                Map.of(),
                limits);
    }

    /** What a JVM prints that reads from a socket on which "hello" is said outside. */
    static String answerOfSocket(Cells cells, Path classes) throws IOException {
        Path folder = cells.create("socket");
        Path socket = folder.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                Cell cell = cells.cell(Mounts.of(JAVA, List.of(classes)).withSocketIn(folder))) {
            server.bind(UnixDomainSocketAddress.of(socket));
            cell.admit(socket);
            Process process = cell.start(call(LIMITS, "socket", cell.inside().of(socket)));
            try (SocketChannel accepted = server.accept()) {
                accepted.write(ByteBuffer.wrap("hello".getBytes(StandardCharsets.US_ASCII)));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Copies the attacks' classes to {@code folder}, where only their owner may read them. */
    static Path copyAttacks(Path folder) throws IOException {
        Path inPackage = Path.of(Attacks.class.getPackageName().replace('.', '/'));
        Path target = Files.createDirectories(folder.resolve(inPackage));
        try (DirectoryStream<Path> classes =
                Files.newDirectoryStream(testClasses().resolve(inPackage), "Attacks*.class")) {
            for (Path file : classes) {
                Path copy = Files.copy(file, target.resolve(file.getFileName().toString()));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        folder.close();
    }
}
