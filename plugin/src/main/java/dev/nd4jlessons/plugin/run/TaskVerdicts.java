package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tasks alone say of a lesson, with the words for it. */
final class TaskVerdicts {
    private final Messages messages;
    private final String command;
    private final boolean solution;
    private final Course course;

    /** Judges tasks of the lesson that {@code command} runs; nobody needs a hint where it runs the solution. */
    TaskVerdicts(Messages messages, String command, boolean solution, Course course) {
        this.messages = messages;
        this.command = command;
        this.solution = solution;
        this.course = course;
    }

    /** A verdict if a task is wrong, or could not be checked. */
    Optional<Judgement> wrong(List<TaskResult> tasks) {
        List<TaskResult> failed = with(tasks, Status.FAILED);
        List<TaskResult> stopped = with(tasks, Status.ERROR);
        if (!failed.isEmpty()) {
            return Optional.of(Judgement.failed(list(tasks, Status.FAILED, Status.ERROR) + hint(failed.get(0))));
        }
        return stopped.isEmpty() ? Optional.empty() : Optional.of(Judgement.stopped(list(tasks, Status.ERROR)));
    }

    /** A verdict if a task is not written yet. */
    Optional<Judgement> unwritten(List<TaskResult> tasks) {
        List<TaskResult> open = tasks.stream()
                .filter(task -> task.status() == Status.NOT_STARTED || task.status() == Status.BLOCKED)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        TaskResult first = first(with(open, Status.NOT_STARTED)).orElse(open.get(0));
        int passed = with(tasks, Status.PASSED).size();
        String message =
                messages.get("verdict.incomplete", passed, tasks.size(), first.task(), first.name(), place(first));
        String begin = passed == 0 ? "\n" + messages.get("verdict.incomplete.begin", command) : "";
        return Optional.of(Judgement.incomplete(message + begin));
    }

    /** The one that a learner is led to first. */
    private Optional<TaskResult> first(List<TaskResult> tasks) {
        return course.tasksOnPath().stream()
                .flatMap(task -> tasks.stream().filter(result -> result.task().equals(task.number())))
                .findFirst();
    }

    /** Each of them in its own words, which say what to do next. */
    private String list(List<TaskResult> tasks, Status... statuses) {
        return with(tasks, statuses).stream()
                .map(task -> messages.get(
                        "verdict.task." + task.status().name().toLowerCase(Locale.ROOT),
                        task.task(),
                        task.name(),
                        task.message()))
                .collect(Collectors.joining("\n\n"));
    }

    /** A line for whoever does not know how to go on. */
    private String hint(TaskResult task) {
        return solution ? "" : "\n" + messages.get("verdict.hint", task.task());
    }

    private static List<TaskResult> with(List<TaskResult> tasks, Status... statuses) {
        return tasks.stream()
                .filter(task -> List.of(statuses).contains(task.status()))
                .toList();
    }

    private static String place(TaskResult task) {
        String location = task.location();
        return location == null ? task.name() : location;
    }
}
