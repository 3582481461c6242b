package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.lesson.LessonJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests with a worker that stays, so that ND4J is loaded once.
 *
 * <p>One that learner's code has brought to its end, or that had to be ended, is replaced at once, and the next one loads
 * ND4J while the learner reads what happened. Of a {@link TimeLimit}, the part for checks counts for each check alone, and
 * the whole for everything before the first.
 */
public final class WarmLauncher implements Launcher, AutoCloseable {
    /** Tells a worker to load ND4J before anybody asks. */
    private static final String WARM = "warm";

    private static final String THREADS = "dev.nd4jlessons.worker.LearnerThreads";

    private final Machine machine;
    private final String mainClass;
    private final WorkerPaths paths;
    private final Path root;
    private final WorkerFolders folders;
    private final Predicate<Duration> cancelled;
    private final WorkerHome home = WorkerHome.open();
    private volatile @Nullable ForkListener listener;
    private @Nullable WorkerJvm jvm;

    /**
     * Starts nothing yet.
     *
     * @param root where the JVM runs
     * @param cancelled whether the answer to the current request is not wanted any more, of a check that runs for so long
     */
    public WarmLauncher(
            Machine machine, WorkerPaths paths, Path root, WorkerFolders folders, Predicate<Duration> cancelled) {
        this(machine, WorkerJvm.MAIN_CLASS, paths, root, folders, cancelled);
    }

    /** With another program in the JVM, for tests. */
    WarmLauncher(
            Machine machine,
            String mainClass,
            WorkerPaths paths,
            Path root,
            WorkerFolders folders,
            Predicate<Duration> cancelled) {
        this.machine = machine;
        this.mainClass = mainClass;
        this.paths = paths;
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
        AtomicBoolean leftThreads = new AtomicBoolean();
        ForkResult result = launch(
                (worker, events) -> {
                    worker.open(paths.fresh().stream().map(home::name).toList());
                    new LessonJudge(request, worker, events).run();
                    leftThreads.set(new Session(worker).isTrue(THREADS, "areRunning"));
                },
                limit,
                heard);
        if (leftThreads.get()) {
            replace(); // one that goes on after its check would slow the next ones down
        }
        return result;
    }

    ForkResult launch(Program program, TimeLimit limit, ForkListener heard) throws IOException {
        WorkerJvm running = ready();
        listener = heard;
        try {
            Conversation conversation = new Conversation(running, program, Clocks.ofEachStep(limit), heard, cancelled);
            ForkResult result = conversation.run();
            if (result.outcome() != Outcome.DONE || conversation.memoryIsUsedUp() || !running.isAlive()) {
                replace();
            }
            return result;
        } finally {
            listener = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
    }

    private WorkerJvm ready() throws IOException {
        WorkerJvm current = jvm;
        if (current != null && current.isAlive()) {
            return current;
        }
        return replace();
    }

    private WorkerJvm replace() throws IOException {
        close();
        Path folder = folders.create();
        ForkCommand command = new ForkCommand(
                machine.java(),
                JvmOptions.forSmallArrays(machine, folder),
                paths.fixed(),
                mainClass,
                List.of(WARM),
                root,
                folder);
        WorkerJvm fresh = WorkerJvm.start(home, command, WorkerFolders.forSocket(folder), this::printed);
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
