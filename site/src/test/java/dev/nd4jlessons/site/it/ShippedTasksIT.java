package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code lessons:reset} and {@code lessons:solution} give out is what the course has. */
class ShippedTasksIT {
    private static final Path COURSE = Path.of(System.getProperty("it.course"));

    static List<Task> tasks() {
        return Course.load().tasks();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theTasksFileIsShippedAsItIs(Task task) throws IOException {
        assertThat(shipped("tasks", task))
                .as("Copy the file to plugin/src/main/resources/dev/nd4jlessons/plugin/shipped/tasks")
                .isEqualTo(
                        Files.readString(COURSE.resolve("lessons/src/main/java").resolve(task.file())));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theSolutionIsShippedAsItIs(Task task) throws IOException {
        assertThat(shipped("solution", task))
                .isEqualTo(Files.readString(
                        COURSE.resolve("lessons/solution/src/main/java").resolve(task.file())));
    }

    private static String shipped(String folder, Task task) throws IOException {
        String name = "/dev/nd4jlessons/plugin/shipped/" + folder + "/" + task.file();
        try (InputStream in = ShippedTasksIT.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
