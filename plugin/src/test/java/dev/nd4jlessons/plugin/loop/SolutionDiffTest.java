package dev.nd4jlessons.plugin.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionDiffTest {
    private static final Task TASK = Course.load().task("3.2");

    @TempDir
    private Path folder;

    private GivenDesk desk;

    @BeforeEach
    void courseAsShipped() throws IOException {
        desk = new GivenDesk(LearnersCourse.in(folder));
    }

    @Test
    void beforeTheTaskPassesNothingIsShown() throws IOException {
        desk.course.write("3.2", "return dy;");
        desk.checked("3.2", Status.FAILED, "It is wrong.");

        assertThatThrownBy(() -> print(Map.of()))
                .isInstanceOf(FixableException.class)
                .hasMessage("""
                        The solution of Task 3.2 (Relu.backward) is shown once you have solved it yourself. Its state is: failed.
                        The way there: mvn lessons:train-mlp, and mvn lessons:hint -Dlessons.task=3.2
                        To see it even so: mvn lessons:solution -Dlessons.task=3.2 -Dlessons.force""");
        assertThat(desk.out).isEmpty();
    }

    @Test
    void aPassThatIsOlderThanTheFileIsNone() throws IOException {
        desk.course.solve("3.2");
        desk.checked("3.2", Status.PASSED, "It is right.");
        desk.course.save("3.2", Files.readString(desk.course.file("3.2")) + "// changed\n");

        assertThatThrownBy(() -> print(Map.of()))
                .isInstanceOf(FixableException.class)
                .hasMessageContaining("Its state is: passed, changed since.");
    }

    @Test
    void afterwardsItIsAUnifiedDiffToTheLearnersOwnFile() throws IOException {
        String shipped = Files.readString(desk.course.file("3.2"));
        desk.course.write("3.2", "INDArray mine = dy.mul(x.gt(0)); return mine;");
        desk.checked("3.2", Status.PASSED, "It is right.");

        print(Map.of());

        assertThat(desk.out.get(0)).isEqualTo("--- lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java");
        assertThat(desk.out.get(1)).isEqualTo("+++ solution/dev/nd4jlessons/mlp/Relu.java");
        assertThat(desk.out).anyMatch(line -> line.matches("@@ -\\d+,\\d+ \\+\\d+,\\d+ @@"));
        assertThat(desk.out).contains("-        INDArray mine = dy.mul(x.gt(0)); return mine;");
        assertThat(desk.out).anyMatch(line -> line.startsWith("+") && line.contains("return "));
        assertThat(shipped).contains("TaskNotWritten");
    }

    @Test
    void whoInsistsSeesItAtOnce() throws IOException {
        print(Map.of("lessons.force", "true"));

        assertThat(desk.out).contains("-        throw new TaskNotWritten(\"3.2\");");
    }

    @Test
    void theSolutionItselfDiffersInNothing() throws IOException {
        desk.course.solve("3.2");
        desk.checked("3.2", Status.PASSED, "It is right.");

        print(Map.of());

        assertThat(desk.out)
                .containsExactly("lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java is the solution, line for line.");
    }

    private void print(Map<String, String> settings) {
        new SolutionDiff(desk.with(settings)).print(TASK);
    }
}
