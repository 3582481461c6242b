package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A solved class may differ from the one that learners get in the task alone, so that a diff shows the solution. */
class SolutionTwinTest {
    private static final Path SOLUTION = Implementations.solutionClasses().resolve("../../src/main/java");

    static Stream<Task> tasks() {
        return Course.load().tasks().stream();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theSolutionHasEveryGivenLineInItsOrder(Task task) throws IOException {
        List<String> kept = lines(ShippedTasks.sources(), task).stream()
                .filter(line -> !line.contains("TODO Task " + task.number()))
                .filter(line -> !line.contains("TaskNotWritten"))
                .filter(line -> !line.contains("mvn lessons:open")) // where to look before it is written
                .toList();
        assertThat(lines(SOLUTION, task)).containsSubsequence(kept);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aFileThatLearnersReadFitsOnOneScreen(Task task) throws IOException {
        assertThat(Files.readAllLines(SOLUTION.resolve(task.file()))).hasSizeLessThanOrEqualTo(80);
    }

    private static List<String> lines(Path sources, Task task) throws IOException {
        return Files.readAllLines(sources.resolve(task.file())).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
