package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskLocationTest {
    private static final String FILE = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";
    private static final Task TASK = Course.load().task("3.1");

    @TempDir
    private Path folder;

    @Test
    void anUnwrittenTaskIsAtTheStatementThatSaysSo() throws IOException {
        assertThat(location("""
                        public INDArray backward() {
                            // TODO Task 3.1: this one
                            // throw new TaskNotWritten("3.1");
                            throw new TaskNotWritten("3.10");

                            throw new TaskNotWritten("3.1");
                        """)).isEqualTo(FILE + ":6");
    }

    @Test
    void itIsAtItsMethodOnceTheStatementIsGone() throws IOException {
        assertThat(location("class Linear {\r\n  public INDArray backward() {\r\n    // TODO Task 3.1: this one\r\n"))
                .isEqualTo(FILE + ":2");
    }

    @Test
    void aWrittenTaskIsAtItsMethod() throws IOException {
        assertThat(location("/** See backward(dy). */\nclass Linear {\n  public INDArray backward(INDArray dy) {\n"))
                .isEqualTo(FILE + ":3");
    }

    @Test
    void aGivenMethodIsWhereItIs() throws IOException {
        Files.writeString(
                file(),
                "class Linear {\n  public INDArray forward(INDArray x) {\n  throw new TaskNotWritten(\"3.1\");\n");
        CourseRoot root = new CourseRoot(folder);

        assertThat(TaskLocation.of(TASK, "forward", root, root.learner())).isEqualTo(FILE + ":2");
        assertThat(TaskLocation.of(TASK, "backward", root, root.learner())).isEqualTo(FILE + ":3");
    }

    @Test
    void aTaskWhoseMethodIsGoneIsAtItsFile() throws IOException {
        assertThat(location("class Linear {}\n")).isEqualTo(FILE + ":1");
    }

    @Test
    void aTaskWithoutAFileIsNowhere() {
        CourseRoot root = new CourseRoot(folder);

        assertThat(TaskLocation.of(TASK, root, root.learner())).isNull();
    }

    @Test
    void aFileThatIsNoTextStillHasAPlace() throws IOException {
        Path file = file();
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        CourseRoot root = new CourseRoot(folder);

        assertThat(TaskLocation.of(TASK, root, root.learner())).isEqualTo(FILE + ":1");
    }

    private String location(String source) throws IOException {
        Files.writeString(file(), source);
        CourseRoot root = new CourseRoot(folder);
        return TaskLocation.of(TASK, root, root.learner());
    }

    private Path file() throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        return file;
    }
}
