package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.UnencodableArgumentException;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Runs a lesson with workers on one backend, and judges what was measured. */
final class LessonFork {
    private final Surroundings here;
    private final Lesson lesson;
    private final Launchers launchers;
    private final Amendment amendment;

    /** What else is known of tasks than what their checks measured. */
    @FunctionalInterface
    interface Amendment {
        /** The results with that. */
        List<TaskResult> amend(List<TaskResult> results, Evidence evidence);
    }

    LessonFork(Surroundings here, Lesson lesson, Launchers launchers, Amendment amendment) {
        this.here = here;
        this.lesson = lesson;
        this.launchers = launchers;
        this.amendment = amendment;
    }

    /** Runs it with classes from {@code paths}; {@code follower} sees a training while it is on. */
    Finished run(Decision decision, WorkerPaths paths, List<DeviceInfo> gpus, Consumer<LessonResult> follower) {
        Results results = new Results(here, lesson, Instant.now());
        StopMessage stops = new StopMessage(here, Commands.of(lesson));
        TaskResults tasks = new TaskResults(here, stops);
        Evidence evidence = new Evidence();
        String folder = here.root().name(here.root().workFolder(lesson.name()));
        LiveView view = new LiveView(here, evidence, tasks, folder, !lesson.is(Course.GRADE));
        RoundListener listener = lesson.trains()
                ? new Following(view, () -> results.soFar(evidence, tasks.answered(lesson.tasks(), evidence)), follower)
                : view;
        Launcher launcher = launchers.of(lesson.name(), paths, decision);
        try {
            new Rounds(launcher, evidence, listener, here.settings().timeout()).run(request(decision, gpus));
        } catch (UnencodableArgumentException e) {
            throw new EnvironmentException(here.messages().get("fork.unencodable", e.charset(), e.argument()), e);
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
        AuditVerdict audit = new AuditVerdict(here, Commands.of(lesson));
        audit.leftOut(evidence.audit()).ifPresent(here.screen()::say);
        List<TaskResult> measured = amendment.amend(tasks.of(lesson.tasks(), evidence), evidence);
        List<TaskResult> taskResults = scored(audit.devalue(measured, evidence.audit()));
        Judgement judgement = new Verdicts(lesson, here, stops).of(evidence, taskResults, decision.backend());
        return new Finished(results.of(evidence, taskResults, judgement), judgement.fixable(), evidence.weights());
    }

    /** The solution shows what a run looks like; it earns nothing, wherever the wish to run it came from. */
    private List<TaskResult> scored(List<TaskResult> results) {
        return here.settings().solution()
                ? results.stream()
                        .map(result ->
                                TaskResultBuilder.builder(result).points(0).build())
                        .toList()
                : results;
    }

    private Request request(Decision decision, List<DeviceInfo> gpus) {
        Settings settings = here.settings();
        Replay replay = here.replay();
        return RequestBuilder.builder()
                .lesson(lesson.name())
                .tasks(lesson.numbers())
                .train(lesson.trains())
                .backend(decision.backend())
                .language(settings.language().toLanguageTag())
                .seed(settings.seed())
                .epochs(settings.epochs())
                .batchSize(settings.batchSize())
                .learningRate(settings.learningRate())
                .hiddenUnits(settings.hiddenUnits())
                .sizes(settings.sizes())
                .repeats(settings.repeats())
                .gpus(gpus)
                .replay(replay == null ? null : replay.file().toString())
                .build();
    }
}
