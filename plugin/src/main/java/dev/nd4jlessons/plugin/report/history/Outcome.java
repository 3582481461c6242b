package dev.nd4jlessons.plugin.report.history;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a run: the part of its {@link LessonResult} that is read for every run that is kept.
 *
 * <p>The rest, most of it predictions, stays in the file.
 */
public record Outcome(
        String lesson,
        Verdict verdict,
        String implementation,
        long seed,
        String startedAt,
        double durationSeconds,
        @Nullable Backend backend,
        List<TaskOutcome> checks,
        LessonResult.@Nullable Settings settings,
        List<Epoch> epochs,
        @Nullable Double validationAccuracy,
        @Nullable Double accuracyThreshold) {
    /** Refuses a file that lacks what every run has. */
    public Outcome {
        Objects.requireNonNull(lesson, "lesson is missing");
        Objects.requireNonNull(verdict, "verdict is missing");
        Objects.requireNonNull(implementation, "implementation is missing");
        Objects.requireNonNull(startedAt, "startedAt is missing");
        checks = whole(checks);
        epochs = whole(epochs);
    }

    /** How a task stood. */
    public record TaskOutcome(String task, Status status, int points, int maxPoints) {
        /** Refuses a check without its task or its status. */
        public TaskOutcome {
            Objects.requireNonNull(task, "task is missing");
            Objects.requireNonNull(status, "status is missing");
        }

        private static TaskOutcome of(TaskResult result) {
            return new TaskOutcome(result.task(), result.status(), result.points(), result.maxPoints());
        }
    }

    /** What is compared of {@code result}. */
    public static Outcome of(LessonResult result) {
        return new Outcome(
                result.lesson(),
                result.verdict(),
                result.implementation(),
                result.seed(),
                result.startedAt(),
                result.durationSeconds(),
                result.backend(),
                result.checks().stream().map(TaskOutcome::of).toList(),
                result.settings(),
                result.epochs(),
                result.validationAccuracy(),
                result.accuracyThreshold());
    }

    /** How many of its tasks passed. */
    public long passed() {
        return checks.stream().filter(check -> check.status() == Status.PASSED).count();
    }

    private static <T> List<T> whole(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
