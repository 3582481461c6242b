package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.results.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A learner's way to a task, as far as runs are kept.
 *
 * @param tries how many runs checked the learner's own code for it, up to the first that passed
 * @param passedAt when that one began; null if none passed yet
 */
public record TaskHistory(int tries, @Nullable String passedAt) {
    /** The way to {@code task}; {@code runs} are the newest first. */
    static TaskHistory of(String task, List<Run> runs) {
        int tries = 0;
        for (int i = runs.size() - 1; i >= 0; i--) {
            Outcome run = runs.get(i).outcome();
            Status status = run.implementation().equals("solution") ? null : status(task, run);
            if (status == Status.PASSED) {
                return new TaskHistory(tries + 1, run.startedAt());
            }
            tries += status == Status.FAILED || status == Status.ERROR ? 1 : 0;
        }
        return new TaskHistory(tries, null);
    }

    private static @Nullable Status status(String task, Outcome run) {
        return run.checks().stream()
                .filter(check -> Objects.equals(check.task(), task))
                .map(Outcome.TaskOutcome::status)
                .findFirst()
                .orElse(null);
    }

    /** In words; empty if it was never tried. */
    String words(Text text) {
        if (passedAt != null) {
            return text.get("index.first-passed", text.instant(passedAt), tries);
        }
        return tries == 0 ? "" : text.get("index.tries", tries);
    }
}
