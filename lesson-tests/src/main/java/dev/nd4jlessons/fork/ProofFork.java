package dev.nd4jlessons.fork;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.ChildFirstClassLoader;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.events.Candidate;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventWriter;
import dev.nd4jlessons.events.ProofRequest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Tries the checks themselves, in a JVM of its own: it puts right and wrong implementations through them, and tells what
 * each check saw, as a whole and aspect by aspect.
 */
public final class ProofFork {
    private static final int PROTOCOL = 1;

    private ProofFork() {}

    /** Takes the request's file and the event file; ends the JVM, whatever threads a candidate has left. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] args) {
        int status = 1;
        try (EventWriter writer = new EventWriter(Path.of(args[1]))) {
            run(ProofRequest.read(Path.of(args[0])), new Events(writer));
            status = 0;
        } catch (Throwable thrown) {
            // The event file lacks its last word, and the standard streams tell why.
            thrown.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    private static void run(ProofRequest request, Events events) throws IOException {
        events.tell(new Event.Hello(PROTOCOL, ProcessHandle.current().pid()));
        events.step("load", "");
        events.tell(new Event.BackendLoaded(LoadedBackend.describe()));
        for (Candidate candidate : request.candidates()) {
            events.step("check", candidate.id());
            try (ChildFirstClassLoader loader =
                    new ChildFirstClassLoader(urls(candidate.classes()), ProofFork.class.getClassLoader())) {
                check(candidate, new Implementation(loader), request.seed(), events);
            }
        }
        events.tell(new Event.Bye());
    }

    private static void check(Candidate candidate, Implementation implementation, long seed, Events events) {
        String task = candidate.task();
        events.tell(new Event.Tried(candidate.id(), null, TaskChecks.check(implementation, task, seed)));
        for (Aspect aspect : TaskChecks.aspects(task)) {
            String name = aspect.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var check = TaskChecks.check(implementation, task, seed, EnumSet.of(aspect));
            events.tell(new Event.Tried(candidate.id(), name, check));
        }
    }

    private static URL[] urls(List<String> folders) throws IOException {
        URL[] urls = new URL[folders.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(folders.get(i)).toUri().toURL();
        }
        return urls;
    }
}
