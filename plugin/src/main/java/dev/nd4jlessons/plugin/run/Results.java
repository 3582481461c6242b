package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a lesson's evidence and its verdict into one record. */
final class Results {
    private final Surroundings here;
    private final Lesson lesson;
    private final Instant startedAt;

    Results(Surroundings here, Lesson lesson, Instant startedAt) {
        this.here = here;
        this.lesson = lesson;
        this.startedAt = startedAt;
    }

    /** The result of a lesson that ran. */
    LessonResult of(Evidence evidence, List<TaskResult> tasks, Judgement judgement) {
        boolean ended = evidence.end().outcome() == Outcome.DONE;
        Training training = new Training(evidence.epochs(), evidence.predictions());
        boolean trained = lesson.trains() && training.isComplete(here.settings().epochs());
        return new LessonResult(
                lesson.name(),
                judgement.verdict(),
                here.implementationName(),
                here.settings().seed(),
                started(),
                seconds(),
                evidence.backend(),
                judgement.message(),
                tasks,
                trainingSettings(),
                evidence.epochs(),
                trained ? (Double) training.accuracy() : null,
                threshold(),
                evidence.predictions(),
                evidence.measurements(),
                evidence.devices(),
                evidence.texts(),
                ended ? List.of() : evidence.end().tail(),
                List.of(),
                List.of(),
                evidence.firstLayer(),
                here.replay() == null ? null : here.replay().result(here, evidence));
    }

    /** What is known of a training that is still on. */
    LessonResult soFar(Evidence evidence, List<TaskResult> tasks) {
        List<Epoch> epochs = List.copyOf(evidence.epochs());
        String key = epochs.isEmpty() ? "live.page.checking" : "live.page.training";
        String done = Integer.toString(epochs.size());
        String message =
                here.messages().get(key, done, Integer.toString(here.settings().epochs()));
        return new LessonResult(
                lesson.name(),
                Verdict.INCOMPLETE,
                here.implementationName(),
                here.settings().seed(),
                started(),
                seconds(),
                evidence.backend(),
                message,
                tasks,
                trainingSettings(),
                epochs,
                epochs.isEmpty() ? null : (Double) epochs.get(epochs.size() - 1).validationAccuracy(),
                threshold(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(evidence.texts()),
                List.of(),
                List.of(),
                List.of());
    }

    /** The result of a lesson that could not start. */
    LessonResult notStarted(List<TaskResult> tasks, Judgement judgement) {
        return new LessonResult(
                lesson.name(),
                judgement.verdict(),
                here.implementationName(),
                here.settings().seed(),
                started(),
                seconds(),
                null,
                judgement.message(),
                tasks,
                trainingSettings(),
                List.of(),
                null,
                threshold(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The last run, with all of them in it; it has not passed unless each of them has. */
    static LessonResult combine(List<LessonResult> runs) {
        LessonResult last = runs.get(runs.size() - 1);
        if (runs.size() == 1) {
            return last;
        }
        LessonResult decisive = runs.stream()
                .filter(run -> run.verdict() != Verdict.PASSED)
                .findFirst()
                .orElse(last);
        List<Measurement> measurements =
                runs.stream().flatMap(run -> run.measurements().stream()).toList();
        double seconds =
                runs.stream().mapToDouble(LessonResult::durationSeconds).sum();
        return new LessonResult(
                last.lesson(),
                decisive.verdict(),
                last.implementation(),
                last.seed(),
                runs.get(0).startedAt(),
                seconds,
                last.backend(),
                decisive.message(),
                last.checks(),
                last.settings(),
                last.epochs(),
                last.validationAccuracy(),
                last.accuracyThreshold(),
                last.predictions(),
                measurements,
                last.devices(),
                last.output(),
                last.log(),
                last.junit(),
                runs,
                last.firstLayer(),
                last.replay());
    }

    private LessonResult.@Nullable Settings trainingSettings() {
        if (!lesson.trains()) {
            return null;
        }
        return new LessonResult.Settings(
                here.settings().epochs(),
                here.settings().batchSize(),
                here.settings().learningRate(),
                here.settings().hiddenUnits());
    }

    private @Nullable Double threshold() {
        return lesson.trains() && here.replay() == null
                ? (Double) here.settings().accuracyThreshold()
                : null;
    }

    private String started() {
        return startedAt.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private double seconds() {
        return Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    }
}
