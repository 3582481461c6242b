package dev.nd4jlessons.plugin.grade;

import com.google.gson.annotations.SerializedName;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content of {@code results.json} as Gradescope's autograder specification describes it. */
record Gradescope(
        double score,
        @SerializedName("execution_time") long executionTime,
        String output,
        @SerializedName("output_format") String outputFormat,
        String visibility,
        @SerializedName("stdout_visibility") String stdoutVisibility,
        @SerializedName("extra_data") Map<String, String> extraData,
        List<Test> tests) {
    /** Learners see the result at once, and not the build's log, which may hold what a marker keeps to themselves. */
    private static final String SHOWN = "visible";

    private static final String HIDDEN = "hidden";

    record Test(
            double score,
            @SerializedName("max_score") double maxScore,
            String status,
            String name,
            String number,
            String output,
            @SerializedName("output_format") String outputFormat,
            String visibility) {}

    static Gradescope of(LessonResult result) {
        return new Gradescope(
                result.points(),
                Math.round(result.durationSeconds()),
                result.message(),
                "text",
                SHOWN,
                HIDDEN,
                Map.of(
                        "verdict", result.verdict().name().toLowerCase(Locale.ROOT),
                        "implementation", result.implementation(),
                        "seed", Long.toString(result.seed())),
                result.checks().stream().map(Gradescope::test).toList());
    }

    private static Test test(TaskResult task) {
        return new Test(
                task.points(),
                task.maxPoints(),
                task.status() == Status.PASSED ? "passed" : "failed",
                task.name(),
                task.task(),
                task.message(),
                "text",
                SHOWN);
    }
}
