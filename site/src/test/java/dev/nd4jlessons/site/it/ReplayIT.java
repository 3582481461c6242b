package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A recorded run is followed, by right code and by wrong code, in a copy of the course that is started with real Maven. */
class ReplayIT {
    private static final String TRACE = "lesson-tests/src/test/resources/dev/nd4jlessons/trace/mlp-trace-seed0.json.gz";

    @Test
    void theSolutionFollowsTheRecordedRunAndAWrongSignIsLocated() throws Exception {
        CourseCopy course = CourseCopy.built("replay");
        MavenRun right = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-Dlessons.solution", "-Dlessons.replay=" + TRACE)
                .succeeds()
                .says("all 1350 step losses", "largest difference")
                .hasReport("train-mlp");
        JsonObject agreeing = right.result("train-mlp").getAsJsonObject("replay");
        assertThat(agreeing.get("agrees").getAsBoolean()).isTrue();
        assertThat(agreeing.get("trace").getAsString()).isEqualTo(TRACE);

        course.solve("3.1", "3.2", "3.3", "3.4", "3.5");
        change(course, "3.1", "Nd4j.gemm(dy, x, true, false)", "Nd4j.gemm(dy, x, true, false).neg()");
        MavenRun wrong = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-Dlessons.replay=" + TRACE)
                .fails()
                .says("Step 1 is the first that differs", "dW2 in step 0, and Linear.backward is responsible")
                .says("Linear.java:", "-Dlessons.replay=" + TRACE)
                .hasReport("train-mlp");
        assertThat(wrong.verdict("train-mlp")).isEqualTo("failed");
    }

    @Test
    void aTraceThatIsCutOffIsRefusedBeforeAnythingRuns() throws Exception {
        CourseCopy course = CourseCopy.built("replay-cut-off");
        byte[] whole = Files.readAllBytes(course.root().resolve(TRACE));
        Files.write(course.root().resolve("cut.json.gz"), Arrays.copyOf(whole, whole.length / 2));

        MavenRun run = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-Dlessons.replay=cut.json.gz")
                .fails()
                .says("cut.json.gz cannot be replayed: it ends too early, at ", "Nothing was run.");

        assertThat(course.results()).isEmpty();
        assertThat(run.output()).doesNotContain("Exception in thread");
    }

    private static void change(CourseCopy course, String task, String text, String replacement) throws IOException {
        Path file = course.taskFile(task);
        String source = Files.readString(file);
        assertThat(source).contains(text);
        Files.writeString(file, source.replace(text, replacement));
    }
}
