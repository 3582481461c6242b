package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.progress.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTaskTest {
    static List<Task> tasks() {
        return Course.load().tasks();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskIsShippedUnwrittenWithItsTodo(Task task) {
        String source = new ShippedTask(task).unwritten();

        assertThat(new SourceText(source).isUnwritten(task.number())).isTrue();
        assertThat(source).contains("// TODO Task " + task.number() + ":").contains("public final class ");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void itsSolutionIsShippedBesideIt(Task task) {
        String source = new ShippedTask(task).solved();

        assertThat(new SourceText(source).isUnwritten(task.number())).isFalse();
        assertThat(source).doesNotContain("TaskNotWritten").contains("public final class ");
    }
}
