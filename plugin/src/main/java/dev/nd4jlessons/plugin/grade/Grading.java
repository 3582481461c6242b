package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.Screen;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Grades a run of all tasks: points from the checks alone, with the graded tests set beside them.
 *
 * <p>The tests run the same judge in another process. If the two disagree, one of them is wrong, and a grade that
 * hides it would be worth nothing.
 */
public final class Grading {
    private final Messages messages;
    private final boolean strict;

    /** Grades; {@code strict} says that a test of a task that is not started fails. */
    public Grading(Messages messages, boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    /**
     * The run with its tests, its points, and the verdict that follows from both.
     *
     * @param comparable whether the tests had the seed of the checks; else code that is right for one of the two alone is no
     *     contradiction
     */
    public Finished grade(Finished run, List<JUnitResult> tests, boolean comparable) {
        LessonResult result = run.result();
        List<String> conflicts = comparable && isTrainedByRule(result)
                ? new Agreement(messages, strict).conflicts(result.checks(), tests)
                : List.of();
        String key = result.implementation().equals("solution") ? "grade.points.solution" : "grade.points";
        String points = messages.get(key, result.points(), result.maxPoints()) + "\n"
                + messages.get("grade.seed", Long.toString(result.seed()));
        if (conflicts.isEmpty()) {
            return run.with(with(result, result.verdict(), points + "\n" + result.message(), tests));
        }
        String disagreement = messages.get("grade.disagreement", String.join("\n", conflicts));
        boolean wrong = result.verdict() == Verdict.FAILED;
        String message = points + "\n" + (wrong ? result.message() + "\n" : "") + disagreement;
        return new Finished(
                with(result, wrong ? Verdict.FAILED : Verdict.ERROR, message, tests),
                wrong && run.fixable(),
                run.weights());
    }

    /** Else tasks are worth nothing whose checks, and so whose tests, pass. */
    private static boolean isTrainedByRule(LessonResult result) {
        return result.audit() == null || result.audit().fault() == null;
    }

    /** Shows every task with its state and points. */
    public void show(LessonResult result, Screen screen) {
        for (TaskResult task : result.checks()) {
            String name = messages.get("live.task", task.task(), task.name());
            String points = messages.get("grade.task-points", task.points(), task.maxPoints());
            screen.task(task.status(), name, task.status() == Status.PASSED ? points : points + place(task));
        }
        if (!result.junit().isEmpty()) {
            screen.say(messages.get("grade.tests", counts(result.junit())));
        }
    }

    /** As editors and terminals make it a link. */
    private static String place(TaskResult task) {
        return task.location() == null ? "" : "  " + task.location();
    }

    private String counts(List<JUnitResult> tests) {
        return tests.stream()
                .collect(Collectors.groupingBy(JUnitResult::outcome, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> messages.get("grade.tests." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static LessonResult with(LessonResult result, Verdict verdict, String message, List<JUnitResult> tests) {
        return LessonResultBuilder.builder(result)
                .verdict(verdict)
                .message(message)
                .junit(tests)
                .build();
    }
}
