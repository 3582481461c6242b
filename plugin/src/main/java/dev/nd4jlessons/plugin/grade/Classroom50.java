package dev.nd4jlessons.plugin.grade;

import com.google.gson.annotations.SerializedName;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code result.json} as Classroom 50's contract for autograders describes it.
 *
 * <p>What identifies the submission comes from the variables that its runner sets, and is empty elsewhere.
 */
record Classroom50(
        String schema,
        String classroom,
        String assignment,
        @SerializedName("assignment_type") String assignmentType,
        String owner,
        String submission,
        String commit,
        String release,
        String review,
        String datetime,
        @SerializedName("graded_at") String gradedAt,
        int score,
        @SerializedName("max-score") int maxScore,
        List<Test> tests) {
    private static final String SCHEMA = "classroom50/result/v1";

    /** One task; the contract knows the first four fields, and keeps the others. */
    record Test(
            @SerializedName("test-name") String name,
            boolean passed,
            int score,
            @SerializedName("max-score") int maxScore,
            Status status,
            String message,
            @Nullable String location) {}

    static Classroom50 of(LessonResult result, Map<String, String> environment) {
        String graded = Instant.parse(result.startedAt())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Function<String, String> told =
                name -> environment.getOrDefault(name, "").strip();
        String commit = told.apply("COMMIT_URL");
        return new Classroom50(
                SCHEMA,
                told.apply("CLASSROOM"),
                told.apply("ASSIGNMENT"),
                either(told.apply("ASSIGNMENT_TYPE"), "individual"),
                either(told.apply("OWNER"), told.apply("USERNAME")),
                told.apply("SUBMISSION_TAG"),
                commit,
                told.apply("RELEASE_URL"),
                either(told.apply("REVIEW_URL"), commit),
                graded,
                graded,
                result.points(),
                result.maxPoints(),
                result.checks().stream().map(Classroom50::test).toList());
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static Test test(TaskResult task) {
        return new Test(
                task.task() + " " + task.name(),
                task.status() == Status.PASSED,
                task.points(),
                task.maxPoints(),
                task.status(),
                task.message(),
                task.location());
    }
}
