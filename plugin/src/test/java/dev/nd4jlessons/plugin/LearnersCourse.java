package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A course as a learner has it, in a folder of a test's own: the tasks' files, and nothing to run them with. */
public record LearnersCourse(CourseRoot root) {
    /** With every task as it is shipped. */
    public static LearnersCourse in(Path folder) throws IOException {
        LearnersCourse course = new LearnersCourse(new CourseRoot(folder));
        for (Task task : Course.load().tasks()) {
            course.save(task.number(), shipped("tasks", task));
        }
        return course;
    }

    /** The file that the task of this number is written in. */
    public Path file(String number) {
        return root.learner().sources().resolve(task(number).file());
    }

    /** Replaces the statement that says that the task is not written. */
    public void write(String number, String statements) throws IOException {
        String unwritten = "throw new TaskNotWritten(\"" + number + "\");";
        String source = Files.readString(file(number));
        assertThat(source).contains(unwritten);
        save(number, source.replace(unwritten, statements));
    }

    /** Puts the solution in the place of the learner's file. */
    public void solve(String number) throws IOException {
        save(number, shipped("solution", task(number)));
    }

    /** Replaces the task's file. */
    public void save(String number, String text) throws IOException {
        Files.createDirectories(file(number).getParent());
        Files.writeString(file(number), text);
    }

    /** The file of what is remembered. */
    public Path progress() {
        return root.state().resolve("progress.jsonl");
    }

    private static Task task(String number) {
        return Course.load().task(number);
    }

    private static String shipped(String folder, Task task) throws IOException {
        String name = "shipped/" + folder + "/" + task.file();
        try (InputStream in = Objects.requireNonNull(LearnersCourse.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
