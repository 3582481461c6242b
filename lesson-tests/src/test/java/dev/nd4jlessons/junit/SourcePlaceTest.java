package dev.nd4jlessons.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePlaceTest {
    private static final Task TASK = Course.load().task("3.1");
    private static final String UNWRITTEN = "class Linear {\n  { throw new TaskNotWritten(\"3.1\"); }\n}\n";

    @TempDir
    private Path root;

    @Test
    void inTheRepositoryItIsBelowTheModuleThatLearnersEdit() throws IOException {
        write("lessons/src/main/java/", UNWRITTEN);
        Path module = Files.createDirectories(root.resolve("lesson-tests"));

        assertThat(new SourcePlace(module, false).of(TASK))
                .isEqualTo("lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:2");
    }

    @Test
    void inAWorkspaceItIsBelowTheRoot() throws IOException {
        write("src/main/java/", "class Linear {\n\n  public INDArray backward(INDArray dy) {}\n}\n");

        assertThat(new SourcePlace(root, false).of(TASK)).isEqualTo("src/main/java/dev/nd4jlessons/mlp/Linear.java:3");
    }

    @Test
    void whereThereIsNoFileItIsTheClasssOwnName() throws IOException {
        write("src/main/java/", UNWRITTEN);

        assertThat(new SourcePlace(root, true).of(TASK)).isEqualTo("dev/nd4jlessons/mlp/Linear.java");
    }

    private void write(String folder, String text) throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
        Path file = root.resolve(folder).resolve(TASK.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
