package dev.nd4jlessons.plugin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.compile.ModuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledTasksTest {
    @TempDir
    private Path folder;

    private CourseRoot.Module module;
    private CompiledTasks tasks;

    @BeforeEach
    void compileTwoTasksThatShareAHelper() throws IOException {
        module = CourseRoot.Module.in(folder);
        tasks = new CompiledTasks(Course.load(), module.classes());
        save("Linear", "class Linear { double a() { return Helper.of(1); } }");
        save("Relu", "class Relu { Runnable b = new Runnable() { public void run() { Helper.of(2); } }; }");
        save("Sgd", "class Sgd { double c = 3; }");
        save("Helper", "class Helper { static double of(double x) { return x; } }");
        compile();
    }

    @Test
    void atFirstEveryTaskIsNew() throws IOException {
        tasks.read();

        assertThat(numbers(tasks.edited())).containsExactly("3.1", "3.2", "3.5");
        assertThat(numbers(tasks.affected())).containsExactly("3.1", "3.2", "3.5");
    }

    @Test
    void aTaskThatIsSavedConcernsItselfAlone() throws IOException {
        checked();
        save("Linear", "class Linear { double a() { return Helper.of(4); } }");
        compile();
        tasks.read();

        assertThat(numbers(tasks.edited())).containsExactly("3.1");
        assertThat(numbers(tasks.affected())).containsExactly("3.1");
    }

    @Test
    void aHelperConcernsTheTasksThatUseIt() throws IOException {
        checked();
        save("Helper", "class Helper { static double of(double x) { return -x; } }");
        compile();
        tasks.read();

        assertThat(tasks.edited()).isEmpty();
        assertThat(numbers(tasks.affected())).containsExactly("3.1", "3.2");
    }

    @Test
    void whatWasNotCheckedStaysChanged() throws IOException {
        checked();
        save("Linear", "class Linear { double a() { return Helper.of(4); } }");
        compile();
        tasks.read();
        save("Sgd", "class Sgd { double c = 5; }");
        compile();
        tasks.read();

        assertThat(numbers(tasks.affected())).containsExactly("3.1", "3.5");
    }

    @Test
    void aSaveWithoutChangeConcernsNoTask() throws IOException {
        checked();
        compile();
        tasks.read();

        assertThat(tasks.affected()).isEmpty();
    }

    private void checked() throws IOException {
        tasks.read();
        tasks.keep();
    }

    private void save(String name, String text) throws IOException {
        Path file = module.sources().resolve("dev/nd4jlessons/mlp").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package dev.nd4jlessons.mlp;\n" + text);
    }

    private void compile() throws IOException {
        assertThat(new ModuleCompiler(module, List.of(), Locale.ENGLISH).compile())
                .isEmpty();
    }

    private static List<String> numbers(List<Task> tasks) {
        return tasks.stream().map(Task::number).toList();
    }
}
