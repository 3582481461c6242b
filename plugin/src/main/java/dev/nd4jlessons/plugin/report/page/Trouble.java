package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one wrong task that a failing page begins with, so that what to do is seen without scrolling.
 *
 * @param facts what was seen beside the question
 * @param command what to run next
 * @param hint what to run for a hint
 * @param more how many other tasks are wrong too
 */
public record Trouble(
        TaskView task, List<Prose.Part> question, List<List<Prose.Part>> facts, String command, String hint, int more) {
    /** The trouble of a result; null where no task of it is wrong. */
    public static @Nullable Trouble of(LessonResult result, Text text) {
        if (result.verdict() != Verdict.FAILED && result.verdict() != Verdict.ERROR) {
            return null;
        }
        List<TaskResult> wrong = result.checks().stream()
                .filter(task -> task.status() == Status.FAILED || task.status() == Status.ERROR)
                .toList();
        return wrong.stream()
                .filter(task -> task.status() == Status.FAILED)
                .findFirst()
                .or(() -> wrong.stream().findFirst())
                .map(task -> of(task, result, wrong.size() - 1, text))
                .orElse(null);
    }

    private static Trouble of(TaskResult task, LessonResult result, int more, Text text) {
        Prose message = Prose.of(task.message()).withoutVerbatim();
        List<List<Prose.Part>> lines = message.lines();
        boolean advised = lines.size() > 1
                && !new Prose(List.of(lines.get(lines.size() - 1))).commands().isEmpty();
        List<List<Prose.Part>> facts = lines.subList(Math.min(1, lines.size()), lines.size() - (advised ? 1 : 0));
        String usual = text.get("command." + result.lesson());
        return new Trouble(
                TaskView.of(task, text),
                message.first(),
                facts,
                message.commands().stream()
                        .filter(command -> !command.contains("lessons:hint"))
                        .findFirst()
                        .orElse(usual),
                "mvn lessons:hint -Dlessons.task=" + task.task(),
                more);
    }
}
