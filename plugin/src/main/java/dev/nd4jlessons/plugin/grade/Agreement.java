package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what the checks say of each task with what its graded tests say. */
final class Agreement {
    private static final Set<String> BAD = Set.of("failed", "error");

    private final Messages messages;
    private final boolean strict;

    Agreement(Messages messages, boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    /** A sentence for each task on which they disagree. A task without tests is none: their JVM may have crashed. */
    List<String> conflicts(List<TaskResult> checks, List<JUnitResult> tests) {
        return checks.stream()
                .map(check -> conflict(
                        check,
                        tests.stream()
                                .filter(test -> test.task().equals(check.task()))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> conflict(TaskResult check, List<JUnitResult> tests) {
        Optional<JUnitResult> bad =
                tests.stream().filter(test -> BAD.contains(test.outcome())).findFirst();
        boolean skipped = tests.stream().anyMatch(test -> test.outcome().equals("skipped"));
        if (bad.isPresent() && !mayFail(check.status())) {
            return Optional.of(
                    messages.get("grade.test-failed", check.task(), bad.get().test(), message(bad.get())));
        }
        if (check.status() == Status.PASSED && skipped) {
            return Optional.of(messages.get("grade.test-skipped", check.task()));
        }
        boolean allPassed = !tests.isEmpty() && bad.isEmpty() && !skipped;
        return check.status() == Status.FAILED && allPassed
                ? Optional.of(messages.get("grade.test-passed", check.task()))
                : Optional.empty();
    }

    private boolean mayFail(Status status) {
        return switch (status) {
            case FAILED, ERROR -> true;
            case NOT_STARTED, BLOCKED -> strict;
            case PASSED -> false;
        };
    }

    private static String message(JUnitResult test) {
        String message = test.message();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
