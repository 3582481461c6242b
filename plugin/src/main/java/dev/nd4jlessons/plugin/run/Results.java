package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
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
        return begun().verdict(judgement.verdict())
                .backend(evidence.backend())
                .message(judgement.message())
                .checks(tasks)
                .epochs(evidence.epochs())
                .validationAccuracy(trained ? (Double) training.accuracy() : null)
                .predictions(evidence.predictions())
                .measurements(evidence.measurements())
                .devices(evidence.devices())
                .output(evidence.texts())
                .log(ended ? List.of() : evidence.end().tail())
                .firstLayer(evidence.firstLayer())
                .audit(evidence.audit())
                .replay(here.replay() == null ? null : here.replay().result(here, evidence))
                .build();
    }

    /** What is known of a training that is still on. */
    LessonResult soFar(Evidence evidence, List<TaskResult> tasks) {
        List<Epoch> epochs = List.copyOf(evidence.epochs());
        String key = epochs.isEmpty() ? "live.page.checking" : "live.page.training";
        String done = Integer.toString(epochs.size());
        String message =
                here.messages().get(key, done, Integer.toString(here.settings().epochs()));
        return begun().verdict(Verdict.INCOMPLETE)
                .backend(evidence.backend())
                .message(message)
                .checks(tasks)
                .epochs(epochs)
                .validationAccuracy(
                        epochs.isEmpty()
                                ? null
                                : (Double) epochs.get(epochs.size() - 1).validationAccuracy())
                .output(List.copyOf(evidence.texts()))
                .build();
    }

    /** The result of a lesson that could not start. */
    LessonResult notStarted(List<TaskResult> tasks, Judgement judgement) {
        return begun().verdict(judgement.verdict())
                .message(judgement.message())
                .checks(tasks)
                .build();
    }

    /** The last run, with all of them in it and how they compare; it has not passed unless each of them has. */
    static LessonResult combine(List<LessonResult> runs, Messages messages) {
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
        return LessonResultBuilder.builder(last)
                .verdict(decisive.verdict())
                .startedAt(runs.get(0).startedAt())
                .durationSeconds(seconds)
                .message(Comparison.of(runs, messages)
                        .map(compared -> decisive.message() + "\n" + compared)
                        .orElse(decisive.message()))
                .measurements(measurements)
                .runs(runs)
                .build();
    }

    /** What is known of every run, whatever becomes of it. */
    private LessonResultBuilder begun() {
        return LessonResultBuilder.builder()
                .lesson(lesson.name())
                .implementation(here.implementationName())
                .seed(here.settings().seed())
                .startedAt(started())
                .durationSeconds(seconds())
                .settings(trainingSettings())
                .accuracyThreshold(threshold());
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
