package dev.nd4jlessons.junit;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.Explanations;
import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * One task of the selected implementation, in the hands of a test.
 *
 * <p>A task that is not written, or that needs one that is not, aborts the test, which JUnit reports as skipped; with
 * {@code lessons.strict} it fails.
 */
public final class TaskUnderTest {
    private static final long SEED = Long.getLong("lessons.seed", 42);

    /** Whether a check is under way; still so in the next test if its time was up and it never came back. */
    private static final AtomicBoolean BUSY = new AtomicBoolean();

    private final Task task;
    private final Implementation implementation;

    TaskUnderTest(Task task, Implementation implementation) {
        this.task = task;
        this.implementation = implementation;
    }

    /** Fails unless the task is right in every aspect given; all there are if none is given. */
    public void passes(Aspect... aspects) {
        Check check = check(aspects.length == 0 ? TaskChecks.aspects(task.number()) : Set.of(aspects));
        TaskResult result = Judge.judge(task, check, source(), Words.MESSAGES);
        if (result.status() == Status.NOT_STARTED || result.status() == Status.BLOCKED) {
            skip(result);
        }
        if (result.status() != Status.PASSED) {
            Assertions.fail(result.message());
        }
    }

    /** Fails if an array that the task was given, or had handed out, is changed or shared; values may be wrong. */
    public void leavesArraysAlone() {
        Check check = check(TaskChecks.aspects(task.number()));
        TaskResult result = Judge.judge(task, check, source(), Words.MESSAGES);
        Problem problem = check.problem();
        if (result.status() == Status.NOT_STARTED || result.status() == Status.BLOCKED) {
            skip(result);
        }
        if (problem != null) {
            Assertions.fail(result.message());
        }
    }

    private Check check(Set<Aspect> aspects) {
        if (!BUSY.compareAndSet(false, true)) {
            Assertions.fail(Words.MESSAGES.get("junit.still-busy", task.name()));
        }
        try {
            return Explanations.check(implementation, task.number(), SEED, aspects);
        } finally {
            BUSY.set(false);
        }
    }

    private static void skip(TaskResult result) {
        String first = result.message().lines().findFirst().orElseThrow();
        String key = result.status() == Status.BLOCKED ? "junit.blocked" : "junit.not-started";
        String message = Words.MESSAGES.get(key, first);
        if (SelectedImplementation.isSet("lessons.strict")) {
            Assertions.fail(message);
        }
        Assumptions.abort(message);
    }

    private String source() {
        return new SourcePlace(Path.of("").toAbsolutePath(), SelectedImplementation.isSet("lessons.solution")).of(task);
    }
}
