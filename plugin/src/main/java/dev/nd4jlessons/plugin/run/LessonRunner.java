package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.UnencodableArgumentException;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs a lesson: compiles it, forks it on each backend, judges what was measured. */
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

    /** Runs {@code lesson} to its verdict. Throws only for what keeps any lesson from running here. */
    public Finished run(Lesson lesson) {
        List<Decision> decisions = backends.decide(lesson);
        List<ForkArtifact> forCpu = resolve(backends.cpu());
        Compilation compilation = new Compilation(here, forCpu);
        List<CompileError> errors = compilation.run();
        if (!errors.isEmpty()) {
            return notCompiled(lesson, compilation, errors);
        }
        List<LessonResult> results = new ArrayList<>();
        boolean fixable = true;
        for (Decision decision : decisions) {
            Finished finished = on(decision, lesson, forCpu);
            results.add(finished.result());
            fixable &= finished.fixable() || finished.result().verdict() == Verdict.PASSED;
        }
        return new Finished(Results.combine(results), fixable);
    }

    /** The jars of the backend that is always there. */
    public List<ForkArtifact> artifactsForCpu() {
        return resolve(backends.cpu());
    }

    private Finished on(Decision asked, Lesson lesson, List<ForkArtifact> forCpu) {
        Results results = new Results(here, lesson, Instant.now());
        Decision decision = asked;
        List<ForkArtifact> resolved = forCpu;
        if (asked.isCuda()) {
            try {
                announce(asked);
                resolved = artifacts.of(asked);
            } catch (UnresolvedException e) {
                decision = standIn(e);
            }
        } else if (backends.isFree()) {
            announce(asked);
        }
        return fork(decision, resolved, lesson, results);
    }

    private Finished fork(Decision decision, List<ForkArtifact> resolved, Lesson lesson, Results results) {
        Settings settings = here.settings();
        StopMessage stops = new StopMessage(here, Commands.of(lesson));
        TaskResults tasks = new TaskResults(here, stops);
        Evidence evidence = new Evidence();
        Path folder = emptied(here.root().workFolder(lesson.name()));
        LiveView view = new LiveView(here, evidence, tasks, here.root().name(folder), !lesson.is(Course.GRADE));
        Launcher launcher =
                launchers.of(lesson.name(), ClassPath.toRun(here.root(), settings.solution(), resolved), decision);
        try {
            new Rounds(launcher, evidence, view, settings.timeout()).run(request(lesson, decision));
        } catch (UnencodableArgumentException e) {
            throw new EnvironmentException(here.messages().get("fork.unencodable", e.charset(), e.argument()), e);
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
        List<TaskResult> taskResults = tasks.of(lesson.tasks(), evidence);
        Judgement judgement = new Verdicts(lesson, here, stops).of(evidence, taskResults, decision.backend());
        return new Finished(results.of(evidence, taskResults, judgement), judgement.fixable());
    }

    private Path emptied(Path folder) {
        try {
            Folders.delete(folder);
            return folder;
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }

    private Request request(Lesson lesson, Decision decision) {
        Settings settings = here.settings();
        return new Request(
                lesson.name(),
                lesson.numbers(),
                lesson.trains(),
                decision.backend(),
                settings.language().toLanguageTag(),
                settings.seed(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.sizes(),
                settings.repeats(),
                backends.gpus(lesson));
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

    /** Without CUDA's jars: the CPU if the choice was ours. */
    private Decision standIn(UnresolvedException e) {
        if (!backends.isFree()) {
            throw new EnvironmentException(
                    here.messages().get("resolve.failed", String.valueOf(e.getMessage())), e.getCause());
        }
        String why = here.messages().get("backend.unresolved", String.valueOf(e.getMessage()));
        here.screen().warn(here.messages().get("backend.on-cpu", why));
        return backends.cpu();
    }

    private void announce(Decision decision) {
        var build = decision.build();
        String why = decision.reason().in(here.messages());
        here.screen()
                .say(
                        build == null
                                ? here.messages().get("backend.on-cpu", why)
                                : here.messages()
                                        .get(
                                                "backend.on-gpu",
                                                why,
                                                build.version(),
                                                Integer.toString(build.downloadMib())));
    }
}
