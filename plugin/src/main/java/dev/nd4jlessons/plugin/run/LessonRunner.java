package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs a lesson: compiles it, has workers run it on each backend, judges what was measured. */
public final class LessonRunner {
    private final Surroundings here;
    private final Backends backends;
    private final Artifacts artifacts;
    private final Launchers launchers;

    /** Runs lessons with what {@code artifacts} resolves and {@code launchers} start. */
    public LessonRunner(Surroundings here, Backends backends, Artifacts artifacts, Launchers launchers) {
        this.here = here;
        this.backends = backends;
        this.artifacts = artifacts;
        this.launchers = launchers;
    }

    /** The same with another seed. */
    public LessonRunner seeded(long seed) {
        return new LessonRunner(here.seeded(seed), backends, artifacts, launchers);
    }

    /**
     * Runs {@code lesson} to its verdict. Throws only for what keeps any lesson from running here.
     *
     * @param follower sees a training while it is on
     */
    public Finished run(Lesson lesson, Consumer<LessonResult> follower) {
        List<Decision> decisions = backends.decide(lesson);
        List<ForkArtifact> forCpu = resolve(backends.cpu());
        Compilation compilation = new Compilation(here, forCpu);
        List<CompileError> errors = compilation.run();
        if (!errors.isEmpty()) {
            return notCompiled(lesson, compilation, errors);
        }
        if (here.replay() != null) {
            here.screen().say(here.replay().announcement(here));
        }
        List<LessonResult> results = new ArrayList<>();
        boolean fixable = true;
        Map<Integer, NetworkWeights> weights = Map.of();
        for (Preparation.Ready ready : preparation().of(decisions, forCpu)) {
            WorkerPaths paths = ClassPath.toRun(here.root(), here.settings().solution(), ready.artifacts());
            Finished finished = new LessonFork(here, lesson, launchers, (measured, evidence) -> measured)
                    .run(ready.decision(), paths, backends.gpus(lesson), follower);
            results.add(finished.result());
            weights = finished.weights();
            fixable &= finished.fixable() || finished.result().verdict() == Verdict.PASSED;
        }
        return new Finished(Results.combine(results, here.messages()), fixable, weights);
    }

    /** The jars of the backend that is always there. */
    public List<ForkArtifact> artifactsForCpu() {
        return resolve(backends.cpu());
    }

    private Preparation preparation() {
        return new Preparation(here, backends, artifacts, launchers);
    }

    /** Runs {@code lesson} with what somebody handed in, on the CPU. */
    public Finished run(Lesson lesson, HandedInCode code) {
        List<ForkArtifact> forCpu = artifactsForCpu();
        return code.run(here, lesson, backends.cpu(), forCpu);
    }

    private Finished notCompiled(Lesson lesson, Compilation compilation, List<CompileError> errors) {
        String words = compilation.words(errors);
        StopMessage stops = new StopMessage(here, Commands.of(lesson));
        TaskResults results = new TaskResults(here, stops);
        List<TaskResult> tasks = new ArrayList<>();
        for (Task task : lesson.tasks()) {
            tasks.add(
                    compilation.isIn(task, errors)
                            ? results.of(task, Status.FAILED, words)
                            : results.of(task, Status.ERROR, here.messages().get("task.not-compiled", task.number())));
        }
        Judgement judgement = Judgement.failed(words + "\n" + here.messages().get("compile.next", Commands.of(lesson)));
        return new Finished(new Results(here, lesson, Instant.now()).notStarted(tasks, judgement), true);
    }

    private List<ForkArtifact> resolve(Decision decision) {
        try {
            return artifacts.of(decision);
        } catch (UnresolvedException e) {
            throw new EnvironmentException(
                    here.messages().get("resolve.failed", String.valueOf(e.getMessage())), e.getCause());
        }
    }
}
