package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.Sources;
import dev.nd4jlessons.judge.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lesson, with the solution's classes or with some that a test makes up.
 *
 * @param events what was told
 * @param lost how the worker was lost; null if it was not
 * @param exitCode of the worker's JVM, once nobody asked it any more; null if it did not end
 */
record LessonRun(
        List<Event> events,
        @Nullable WorkerGone lost,
        @Nullable Integer exitCode) {
    private static final int SOON = 60;

    static Path solutionClasses() {
        return Path.of(System.getProperty("lessons.solution.directory"));
    }

    /** Runs {@code request} with the task classes of {@code first}; those that are not there are as they were shipped. */
    static LessonRun ofWorker(Request request, Path folder, Path... first) throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            return of(request, worker, first);
        }
    }

    /** Runs {@code request} with a worker that is there. */
    static LessonRun of(Request request, WorkerProcess worker, Path... first) throws Exception {
        LessonRun run = of(request, worker.open(first));
        worker.hangUp();
        return new LessonRun(run.events, run.lost, worker.exitCode(SOON));
    }

    /** Runs {@code request} with a puppet. */
    static LessonRun of(Request request, Puppet puppet) {
        List<Event> events = new ArrayList<>();
        WorkerGone lost = null;
        try {
            new LessonJudge(request, puppet, events::add).run();
        } catch (WorkerGone gone) {
            lost = gone;
        }
        return new LessonRun(events, lost, null);
    }

    /** Compiles the solution's {@code file} into {@code folder}, with one text replaced. */
    static Path changed(Path folder, String file, String text, String replacement) throws IOException {
        Path sources = solutionClasses().resolve("../../src/main/java").normalize();
        String source = Files.readString(sources.resolve(file));
        if (!source.contains(text)) {
            throw new IllegalStateException(file + " has no " + text);
        }
        Sources.changedSolution(folder, file, source.replace(text, replacement));
        return folder.resolve("classes");
    }

    /** The events of one type, in their order. */
    <E extends Event> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    boolean saidBye() {
        return !events.isEmpty() && events.get(events.size() - 1) instanceof Event.Bye;
    }
}
