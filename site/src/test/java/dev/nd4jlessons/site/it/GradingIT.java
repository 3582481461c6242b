package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code mvn verify}, the command that grades, in copies of the course. */
class GradingIT {
    @Test
    void theSolutionPassesAndEarnsNothing() throws Exception {
        MavenRun run =
                verify("verify-solution", "-Dlessons.solution").succeeds().hasReport("grade");
        assertThat(run.verdict("grade")).isEqualTo("passed");
        assertThat(run.course().root().resolve(".lessons/progress.jsonl")).doesNotExist();
        for (Task task : Course.load().tasks()) {
            assertThat(run.check("grade", task.number()).get("points").getAsInt())
                    .as(task.name())
                    .isZero();
        }
        assertThat(run.output()).contains("Points: 0 of ", "The finished solution ran, and not your code", "Seed: ");
    }

    /** The whole of a learner's build, with the tests that it has: nothing in it is a warning, or of another program. */
    @Test
    void aCourseThatNobodyHasStartedIsNoFailureAndHasNoLineOfNoise() throws Exception {
        CourseCopy course = CourseCopy.built("verify-fresh");
        MavenRun run = Maven.in(course).run("-B", "verify").succeeds().hasReport("grade");
        assertThat(run.verdict("grade")).isEqualTo("incomplete");
        assertThat(run.output().lines()).allMatch(line -> line.startsWith("[INFO]"));
        try (Stream<Path> files = Files.walk(course.root())) {
            assertThat(files).noneMatch(file -> file.toString().contains("dumpstream"));
        }
    }

    @Test
    void strictlyEveryTaskThatIsNotStartedIsListed() throws Exception {
        List<String> all = new ArrayList<>();
        Course.load().tasks().forEach(task -> all.add(task.number()));
        verify("verify-strict", "-Dlessons.strict")
                .fails()
                .says(all.toArray(String[]::new))
                .hasReport("grade");
    }

    @Test
    void aWrongAttemptFailsAndIsNamed() throws Exception {
        CourseCopy course = CourseCopy.built("verify-wrong").write("3.3", "return probabilities.sub(oneHot);");
        Path summary = course.root().resolve("summary.md");
        MavenRun run = Maven.in(course)
                .with("GITHUB_ACTIONS", "true")
                .with("GITHUB_STEP_SUMMARY", summary.toString())
                .verify()
                .fails()
                .says("3.3", "SoftmaxCrossEntropy")
                .hasReport("grade");
        // Beside the mark in the code, which GitHub shows elsewhere.
        assertThat(run.output().lines().filter(line -> !line.startsWith("::")))
                .filteredOn(line -> line.contains("was the mean over the batch forgotten?"))
                .hasSize(1);
        assertThat(run.status("grade", "3.3")).isEqualTo("failed");
        assertThat(run.check("grade", "3.3").get("points").getAsInt()).isZero();
        assertThat(run.output().lines())
                .anyMatch(line ->
                        line.matches("::error file=lessons/src/main/java/.*/SoftmaxCrossEntropy.java,line=\\d+,.*"));
        assertThat(summary)
                .content()
                .startsWith("## Failed: 0 of 100 points\n")
                .contains("| 3.3 ", "| failed | 0/20 |");
        Path graders = course.report().resolve("results/graders");
        assertThat(graders.resolve("results.json")).content().contains("\"score\": 0");
        assertThat(graders.resolve("result.json")).content().contains("\"max-score\": 100");
    }

    @Test
    void aLearnerWhoSolvedEverythingGetsFullPointsWithoutTheSolution() throws Exception {
        CourseCopy course = CourseCopy.built("verify-solved").solve("2.1", "3.1", "3.2", "3.3", "3.4", "3.5");
        MavenRun run = verify(course).succeeds();
        assertThat(run.verdict("grade")).isEqualTo("passed");
        assertThat(run.result("grade").get("implementation").getAsString()).isEqualTo("learner");
    }

    @Test
    void whoSkipsTestsIsToldThatNothingIsGraded() throws Exception {
        MavenRun run = verify("verify-skipped", "-DskipTests").succeeds();
        assertThat(run.output().lines()).anyMatch(line -> line.contains("skipTests") && !line.contains("ERROR"));
        assertThat(run.course().report().resolve("results/grade.json")).doesNotExist();
    }

    private static MavenRun verify(String name, String... options) throws Exception {
        return verify(CourseCopy.built(name), options);
    }

    private static MavenRun verify(CourseCopy course, String... options) throws Exception {
        return Maven.in(course).verify(options);
    }
}
