package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The main goal as a newcomer meets it, in a copy of the course that is started with real Maven. */
class TrainMlpIT {
    @Test
    void aFreshCourseIsIncompleteAndSaysWhereToStart() throws Exception {
        CourseCopy course = CourseCopy.fresh("train-mlp-fresh");
        MavenRun run = Maven.in(course).run("-B", "lessons:train-mlp").succeeds();

        run.says("3.1", "mvn lessons:train-mlp -Dlessons.solution")
                .says("Linear.java:" + lineOfTheTask(course, "3.1"))
                .hasReport("train-mlp")
                .leavesNoProcess();
        assertThat(run.verdict("train-mlp")).isEqualTo("incomplete");
        assertThat(run.status("train-mlp", "3.1")).isEqualTo("not-started");
        assertThat(run.result("train-mlp").getAsJsonArray("epochs")).isEmpty();
    }

    @Test
    void theSolutionTrainsToAtLeastNinetyFourPercentInThirtyEpochs() throws Exception {
        MavenRun run = Maven.in(CourseCopy.fresh("train-mlp-solution"))
                .run("-B", "lessons:train-mlp", "-Dlessons.solution")
                .succeeds()
                .hasReport("train-mlp")
                .leavesNoProcess();

        JsonObject result = run.result("train-mlp");
        assertThat(result.get("verdict").getAsString()).isEqualTo("passed");
        assertThat(result.get("implementation").getAsString()).isEqualTo("solution");
        assertThat(result.get("seed").getAsLong()).isEqualTo(42);
        assertThat(result.getAsJsonObject("backend").get("name").getAsString()).isEqualTo("cpu");
        assertThat(result.getAsJsonArray("epochs")).hasSize(30);
        assertThat(result.get("validationAccuracy").getAsDouble()).isBetween(0.94, 0.99);
        assertThat(result.getAsJsonArray("checks"))
                .hasSize(5)
                .allSatisfy(check -> assertThat(
                                check.getAsJsonObject().get("status").getAsString())
                        .isEqualTo("passed"));
    }

    @Test
    void anAccuracyBelowTheThresholdFailsWithBothNumbers() throws Exception {
        MavenRun run = Maven.in(CourseCopy.built("train-mlp-threshold"))
                .run("-B", "lessons:train-mlp", "-Dlessons.solution", "-Dlessons.accuracyThreshold=0.999")
                .fails()
                .hasReport("train-mlp");

        double reached = run.result("train-mlp").get("validationAccuracy").getAsDouble();
        run.says("99.9%").says("%.2f%%".formatted(100 * reached));
        assertThat(run.verdict("train-mlp")).isEqualTo("failed");
        assertThat(run.result("train-mlp").get("accuracyThreshold").getAsDouble())
                .isEqualTo(0.999);
    }

    @Test
    void quietlyOnlyTheFailureIsPrinted() throws Exception {
        MavenRun run = Maven.in(CourseCopy.built("train-mlp-quiet"))
                .run("-q", "-B", "lessons:train-mlp", "-Dlessons.strict")
                .fails()
                .says("3.1");
        assertThat(run.output().lines()).allMatch(line -> line.startsWith("[ERROR]"));
        assertThat(run.verdict("train-mlp")).isEqualTo("incomplete");
        MavenRun onTheWay = Maven.in(run.course()).run("-q", "-B", "lessons:train-mlp");
        assertThat(onTheWay.exitCode()).isZero();
        assertThat(onTheWay.output()).isEmpty();

        MavenRun solution = Maven.in(run.course()).run("-q", "-B", "lessons:train-mlp", "-Dlessons.solution");
        assertThat(solution.exitCode()).isZero();
        assertThat(solution.output()).isEmpty();
        assertThat(solution.verdict("train-mlp")).isEqualTo("passed");
    }

    @Test
    void fromTheFolderOfTheLessonsTheRootsFilesAreUsed() throws Exception {
        CourseCopy course = CourseCopy.built("train-mlp-subfolder").write("3.2", "return dy.dup();");
        MavenRun run = Maven.in(course)
                .from("lessons")
                .run("-B", "lessons:train-mlp")
                .fails()
                .hasReport("train-mlp");

        assertThat(run.status("train-mlp", "3.2")).isEqualTo("failed");
        assertThat(course.root().resolve("lessons/target/site")).doesNotExist();
    }

    @Test
    void twoGoalsInOneCallLeaveTwoResults() throws Exception {
        MavenRun run = Maven.in(CourseCopy.built("two-goals"))
                .run(
                        "-B",
                        "lessons:device-check",
                        "lessons:matmul-benchmark",
                        "-Dlessons.sizes=64,128",
                        "-Dlessons.repeats=3")
                .succeeds()
                .hasReport("device-check")
                .hasReport("matmul-benchmark");

        assertThat(run.verdict("device-check")).isEqualTo("passed");
        assertThat(run.result("device-check").getAsJsonArray("devices")).isNotEmpty();
        assertThat(run.verdict("matmul-benchmark")).isEqualTo("incomplete");
        assertThat(run.result("matmul-benchmark").getAsJsonArray("measurements"))
                .isNotEmpty();
    }

    @Test
    void aPathWithSpacesAndLettersOfOtherAlphabetsIsNoObstacle() throws Exception {
        Maven.in(CourseCopy.built("путь 学習 ü with spaces"))
                .run("-B", "lessons:train-mlp", "-Dlessons.solution")
                .succeeds()
                .hasReport("train-mlp");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReportFolderThatCannotBeWrittenIsNamed() throws Exception {
        CourseCopy course = CourseCopy.built("read-only");
        Path report = unwritable(course);
        MavenRun run = Maven.in(course)
                .run("-B", "lessons:device-check", "-Dlessons.reportDirectory=" + report)
                .fails();
        run.says(report.toString()).says("lessons.reportDirectory");
    }

    /** A folder below a file can be made by nobody, not even by root, for whom permissions mean nothing. */
    private static Path unwritable(CourseCopy course) throws IOException {
        Path folder = Files.createDirectories(course.root().resolve("locked"));
        if (System.getProperty("user.name").equals("root")) {
            return Files.createFile(folder.resolve("file")).resolve("report");
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        return folder;
    }

    private static int lineOfTheTask(CourseCopy course, String task) throws IOException {
        var lines = Files.readAllLines(course.taskFile(task));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("new TaskNotWritten(\"" + task + "\")")) {
                return i + 1;
            }
        }
        throw new AssertionError("Task " + task + " is not unwritten");
    }
}
