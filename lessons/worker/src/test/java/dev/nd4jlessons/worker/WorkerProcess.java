package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Reception;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Wire;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker in a JVM of its own, with the class path of the tests. */
final class WorkerProcess implements AutoCloseable {
    static final List<String> CLASS_PATH =
            List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator));

    private final Path folder;
    private final Process process;
    private final Wire wire;
    private final RemotePuppet puppet;

    private WorkerProcess(Path folder, Process process, Wire wire) {
        this.folder = folder;
        this.process = process;
        this.wire = wire;
        this.puppet = new RemotePuppet(wire);
    }

    static WorkerProcess start(String... flags) throws IOException {
        Path folder = Files.createTempDirectory("w");
        try (Reception reception = Reception.open(folder)) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(Arrays.asList(flags));
            command.addAll(List.of("-cp", String.join(File.pathSeparator, CLASS_PATH)));
            command.addAll(List.of(Worker.MAIN_CLASS, reception.place()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            Wire wire = reception.receive(process::isAlive);
            if (wire == null) {
                throw new AssertionError(Files.readString(folder.resolve("output")));
            }
            return new WorkerProcess(folder, process, wire);
        }
    }

    /** Has classes come from the class path of the tests, anew. */
    RemotePuppet opened() {
        puppet.open(CLASS_PATH.stream()
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .toList());
        return puppet;
    }

    RemotePuppet puppet() {
        return puppet;
    }

    Wire wire() {
        return wire;
    }

    Process process() {
        return process;
    }

    /** What it ends with; null if it does not end in time. */
    @Nullable
    Integer exitCode(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? (Integer) process.exitValue() : null;
    }

    byte[] output() throws IOException {
        return Files.readAllBytes(folder.resolve("output"));
    }

    @Override
    public void close() throws IOException {
        wire.close();
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(folder.resolve("output"));
        Files.deleteIfExists(folder);
    }
}
