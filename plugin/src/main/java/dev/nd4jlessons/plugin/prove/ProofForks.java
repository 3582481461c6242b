package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.lesson.Events;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.ProgramLauncher;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Puts candidates through their checks with workers; one that ends its JVM does not keep the rest from it. */
final class ProofForks {
    private final ProgramLauncher launcher;
    private final List<Path> course;
    private Duration left;

    /**
     * Has {@code launcher} start workers, which together may take {@code limit}.
     *
     * @param course where the classes of the course come from that no candidate has
     */
    ProofForks(ProgramLauncher launcher, List<Path> course, Duration limit) {
        this.launcher = launcher;
        this.course = course;
        this.left = limit;
    }

    /** Tries all of {@code candidates}; the result of the last worker. */
    ForkResult run(List<Candidate> candidates, long seed, Tries tries, ForkListener listener) throws IOException {
        ForkResult result = launch(candidates, seed, listener);
        List<Candidate> rest = tries.left(candidates);
        Event.Step step = result.step();
        while (result.outcome() == Outcome.CRASHED
                && step != null
                && step.key().equals("check")
                && !left.isNegative()) {
            tries.stopped(step.value());
            rest = tries.left(candidates);
            if (rest.isEmpty()) {
                return result;
            }
            result = launch(rest, seed, listener);
            step = result.step();
        }
        return result;
    }

    private ForkResult launch(List<Candidate> candidates, long seed, ForkListener listener) throws IOException {
        ForkResult result = launcher.launch(
                (worker, events) -> {
                    candidates.forEach(candidate -> check(candidate, seed, worker, events));
                    events.tell(new Event.Bye());
                },
                TimeLimit.of(left),
                listener);
        left = left.minus(result.duration());
        return result;
    }

    private void check(Candidate candidate, long seed, RemotePuppet worker, Events events) {
        events.step("check", candidate.id());
        List<Path> paths = new ArrayList<>(candidate.classes());
        paths.addAll(course);
        worker.open(paths.stream().map(launcher::name).toList());
        Implementation implementation = new Implementation(worker);
        String task = candidate.task();
        events.tell(new Event.Tried(candidate.id(), null, TaskChecks.check(implementation, task, seed)));
        for (Aspect aspect : TaskChecks.aspects(task)) {
            String name = aspect.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var check = TaskChecks.check(implementation, task, seed, EnumSet.of(aspect));
            events.tell(new Event.Tried(candidate.id(), name, check));
        }
    }
}
