package dev.nd4jlessons.plugin.report.history;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.LessonResult;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A run that is kept.
 *
 * @param id its file's name without the ending; it starts with the time, so that names sort as runs followed
 * @param sources the learner's files as they were; none where the solution ran
 */
public record Run(String id, Outcome outcome, List<TaskSource> sources) {
    /** The newest first. */
    static final Comparator<Run> NEWEST_FIRST =
            Comparator.comparing(Run::startedAt).thenComparing(Run::id).reversed();

    /** The source of a task, if it was kept. */
    public Optional<TaskSource> source(String task) {
        return sources.stream().filter(source -> source.task().equals(task)).findFirst();
    }

    /** Whether {@code result} is what it came to. */
    public boolean isOf(LessonResult result) {
        return outcome.lesson().equals(result.lesson()) && outcome.startedAt().equals(result.startedAt());
    }

    private Instant startedAt() {
        try {
            return Instant.parse(outcome.startedAt());
        } catch (DateTimeParseException unknown) {
            return Instant.EPOCH;
        }
    }
}
