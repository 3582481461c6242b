package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.WarmRequest;
import dev.nd4jlessons.plugin.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests in a JVM that stays, so that ND4J is loaded once.
 *
 * <p>A JVM that learner's code has brought to its end, or that had to be ended, is replaced at once, and the next one
 * loads ND4J while the learner reads what happened. Of a {@link TimeLimit}, the part for checks counts for each check
 * alone, and the whole for everything before the first.
 */
public final class WarmLauncher implements Launcher, AutoCloseable {
    private final Machine machine;
    private final String mainClass;
    private final List<Path> classPath;
    private final List<Path> courseClassPath;
    private final Path root;
    private final Path folders;
    private final Predicate<Duration> cancelled;
    private volatile @Nullable ForkListener listener;
    private @Nullable WarmJvm jvm;
    private int jvms;
    private int requests;

    /**
     * Starts nothing yet.
     *
     * @param classPath of the JVM
     * @param courseClassPath where the classes of the course are loaded from, anew for every request
     * @param root where the JVM runs
     * @param folders for what it writes
     * @param cancelled whether the answer to the current request is not wanted any more, of a check that runs for so long
     */
    public WarmLauncher(
            Machine machine,
            List<Path> classPath,
            List<Path> courseClassPath,
            Path root,
            Path folders,
            Predicate<Duration> cancelled) {
        this(machine, WarmRequest.MAIN_CLASS, classPath, courseClassPath, root, folders, cancelled);
    }

    /** With another program in the JVM, for tests. */
    WarmLauncher(
            Machine machine,
            String mainClass,
            List<Path> classPath,
            List<Path> courseClassPath,
            Path root,
            Path folders,
            Predicate<Duration> cancelled) {
        this.mainClass = mainClass;
        this.machine = machine;
        this.classPath = classPath;
        this.courseClassPath = courseClassPath;
        this.root = root;
        this.folders = folders;
        this.cancelled = cancelled;
    }

    /** Has a JVM ready, or on its way to be. */
    public void warmUp() throws IOException {
        ready();
    }

    @Override
    public ForkResult launch(Request request, TimeLimit limit, ForkListener heard) throws IOException {
        Path folder = Files.createDirectories(folders.resolve("request-" + ++requests));
        WarmRequest warm = new WarmRequest(
                folder.resolve("request.json").toString(),
                folder.resolve("events.jsonl").toString(),
                courseClassPath.stream().map(Path::toString).toList());
        request.write(Path.of(warm.request()));
        WarmJvm running = ready();
        listener = heard;
        try {
            WarmExchange exchange = new WarmExchange(running, warm, limit, heard, cancelled);
            ForkResult result = exchange.run();
            if (result.outcome() != Outcome.DONE || exchange.memoryIsUsedUp() || !running.isAlive()) {
                replace();
            }
            return result;
        } finally {
            listener = null;
            Folders.delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
    }

    private WarmJvm ready() throws IOException {
        WarmJvm current = jvm;
        if (current != null && current.isAlive()) {
            return current;
        }
        return replace();
    }

    private WarmJvm replace() throws IOException {
        close();
        Path folder = Files.createDirectories(folders.resolve("jvm-" + ++jvms));
        JvmOptions options = JvmOptions.forSmallArrays(machine, folder);
        WarmJvm fresh = new WarmJvm(
                new ForkCommand(machine.java(), options, classPath, mainClass, List.of(), root, folder), this::printed);
        jvm = fresh;
        return fresh;
    }

    private void printed(String line) {
        ForkListener now = listener;
        if (now != null) {
            now.printed(line);
        }
    }
}
