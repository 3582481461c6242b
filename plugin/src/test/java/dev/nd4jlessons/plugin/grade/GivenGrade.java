package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graded course: 2.1 passes, 3.1 is wrong, 3.2 is not started, 3.4 was ended. */
final class GivenGrade {
    static final String LINEAR = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";

    private GivenGrade() {}

    static LessonResult result() {
        return result(List.of(
                task("2.1", Status.PASSED, "It is right.", "lessons/src/main/java/MatmulTimer.java:21"),
                task("3.1", Status.FAILED, "dW is 50% off.\nW was transposed.", LINEAR + ":47"),
                task("3.2", Status.NOT_STARTED, "It is not written.", "lessons/src/main/java/Relu.java:30"),
                task("3.4", Status.ERROR, "It was ended.", null)));
    }

    static LessonResult result(List<TaskResult> tasks) {
        return LessonResultBuilder.builder()
                .lesson(Course.GRADE)
                .verdict(Verdict.FAILED)
                .implementation("learner")
                .seed(42)
                .startedAt("2026-11-01T09:30:00.123Z")
                .durationSeconds(12.6)
                .message("Points: 10 of 65\nTask 3.1 is not right.")
                .checks(tasks)
                .build();
    }

    static TaskResult task(String number, Status status, String message, @Nullable String location) {
        Task task = Course.load().task(number);
        int points = status == Status.PASSED ? task.points() : 0;
        return TaskResultBuilder.builder()
                .task(number)
                .name(task.name())
                .status(status)
                .message(message)
                .location(location)
                .points(points)
                .maxPoints(task.points())
                .build();
    }
}
