package dev.nd4jlessons.judge;

import dev.nd4jlessons.channel.Reception;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Wire;
import dev.nd4jlessons.worker.Worker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker in a JVM of its own, with task classes that a test chooses. */
public final class WorkerProcess implements AutoCloseable {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator));

    private final Path folder;
    private final Process process;
    private final Wire wire;

    private WorkerProcess(Path folder, Process process, Wire wire) {
        this.folder = folder;
        this.process = process;
        this.wire = wire;
    }

    /** A worker with the class path of the tests. */
    public static WorkerProcess start() throws IOException {
        return start(CLASS_PATH);
    }

    /** A worker without the jars whose path contains {@code part}, and with {@code more} in front. */
    public static WorkerProcess without(String part, Path... more) throws IOException {
        Stream<String> rest = CLASS_PATH.stream().filter(path -> !path.contains(part));
        return start(
                Stream.concat(Arrays.stream(more).map(Path::toString), rest).toList());
    }

    private static WorkerProcess start(List<String> classPath) throws IOException {
        Path folder = Files.createTempDirectory("w");
        try (Reception reception = Reception.open(folder)) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xss512k"));
            command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
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

    /** It with the task classes in {@code first}, an earlier one's first; those that they lack are as they were shipped. */
    public RemotePuppet open(Path... first) {
        List<String> classPath = new ArrayList<>();
        Arrays.stream(first).map(Path::toString).forEach(classPath::add);
        classPath.add(ShippedTasks.classes().toString());
        CLASS_PATH.stream()
                .filter(entry -> Files.isDirectory(Path.of(entry)) || entry.contains("lessons"))
                .forEach(classPath::add);
        RemotePuppet puppet = new RemotePuppet(wire);
        puppet.open(classPath);
        return puppet;
    }

    /** What it ends with; null if it does not end in time. */
    public @Nullable Integer exitCode(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? (Integer) process.exitValue() : null;
    }

    /** Asks it nothing any more. */
    public void hangUp() throws IOException {
        wire.close();
    }

    /** Takes its standard input away, as the end of whoever started it does. */
    public void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(folder.resolve("output"));
        Files.deleteIfExists(folder);
    }
}
