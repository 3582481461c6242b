package dev.nd4jlessons.plugin.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursePartsTest {
    @TempDir
    private Path pages;

    @Test
    void aCompleteTaskLacksNothing() throws IOException {
        Files.writeString(pages.resolve("train-mlp.md"), "<h2 id=\"task-3.1\">Task 3.1</h2>");

        assertThat(missing(Course.load().task("3.1"))).isEmpty();
    }

    @Test
    void anAnchorOnAnotherLessonsPageDoesNotCount() throws IOException {
        Files.writeString(pages.resolve("index.md"), "<h2 id=\"task-3.1\">Task 3.1</h2>");

        assertThat(missing(Course.load().task("3.1"))).containsExactly("#task-3.1");
    }

    @Test
    void hintsWithoutWordsAndPointsOfNothingAreMissing() throws IOException {
        Task task = new Task("9.9", "f", "train-mlp", 0, "A.java", "task-9.9", List.of("hint.9.9.question"));

        assertThat(missing(task)).containsExactly("hint.9.9.question", "points", "#task-9.9");
    }

    private List<String> missing(Task task) throws IOException {
        return new CourseParts(Words.ofChecks(Locale.ENGLISH), pages).missing(task);
    }
}
