package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next.
 *
 * @param command what to type; null if nothing is left
 * @param page the page that says more, with its anchor; null if none does
 */
public record NextStep(
        Prose sentence, @Nullable String command, @Nullable String page) {
    static NextStep of(Course course, List<Overview.TaskRow> rows, Map<String, LessonResult> results, Text text) {
        if (results.isEmpty()) {
            return new NextStep(Prose.of(text.get("next.begin")), "mvn lessons:" + Course.DEVICE_CHECK, null);
        }
        List<Task> path = course.tasksOnPath();
        List<Overview.TaskRow> tasks = rows.stream()
                .sorted(Comparator.comparing(row -> path.indexOf(row.task())))
                .toList();
        return first(tasks, "failed")
                .map(task -> mend(task, text))
                .or(() -> first(tasks, "error").map(task -> mend(task, text)))
                .or(() -> tasks.stream()
                        .filter(Overview.TaskRow::solution)
                        .findFirst()
                        .map(task -> own(task, text)))
                .or(() -> tasks.stream()
                        .filter(task -> !task.passed())
                        .findFirst()
                        .map(task -> write(task, text)))
                .orElseGet(() -> allTasksPass(course, results, text));
    }

    private static Optional<Overview.TaskRow> first(List<Overview.TaskRow> tasks, String state) {
        return tasks.stream().filter(task -> task.state().equals(state)).findFirst();
    }

    private static NextStep mend(Overview.TaskRow row, Text text) {
        return step("next.mend", row, "mvn lessons:" + row.task().lesson() + solution(row), text);
    }

    private static NextStep write(Overview.TaskRow row, Text text) {
        return step("next.write", row, "mvn lessons:" + row.task().lesson(), text);
    }

    /** After a look at the finished run, the learner's own turn. */
    private static NextStep own(Overview.TaskRow row, Text text) {
        return step("next.own", row, "mvn lessons:" + row.task().lesson(), text);
    }

    private static String solution(Overview.TaskRow row) {
        return row.solution() ? " -Dlessons.solution" : "";
    }

    private static NextStep step(String key, Overview.TaskRow row, String command, Text text) {
        String place = row.location() == null ? row.task().file() : row.location();
        String page =
                row.page() == null ? null : row.page() + ".html#" + row.task().anchor();
        return new NextStep(
                Prose.of(text.get(key, row.task().number(), row.task().name(), place)), command, page);
    }

    private static NextStep allTasksPass(Course course, Map<String, LessonResult> results, Text text) {
        for (String lesson : course.lessons()) {
            LessonResult last = results.get(lesson);
            if (last == null) {
                return new NextStep(
                        Prose.of(text.get("next.run", text.get("lesson." + lesson))), "mvn lessons:" + lesson, null);
            }
            if (last.verdict() != Verdict.PASSED) {
                return new NextStep(
                        Prose.of(text.get("next.again", text.get("lesson." + lesson))),
                        "mvn lessons:" + lesson,
                        lesson + ".html");
            }
        }
        LessonResult grade = results.get(Course.GRADE);
        return grade != null && grade.verdict() == Verdict.PASSED
                ? new NextStep(Prose.of(text.get("next.done")), null, null)
                : new NextStep(Prose.of(text.get("next.grade")), "mvn verify", null);
    }
}
