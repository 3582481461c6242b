package dev.nd4jlessons.plugin;

import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file of a task as it was when a run began.
 *
 * @param task the task's number
 * @param file the file's name from the course root
 */
public record TaskSource(String task, String file, String text) {
    /** A file that is longer is no answer to a task of this course; it is not kept. */
    private static final int LARGEST = 1 << 16;

    /** The files in which {@code tasks} are written. The solution's are not read: reports must not give it away. */
    public static List<TaskSource> ofLearner(CourseRoot root, List<Task> tasks) {
        return tasks.stream().flatMap(task -> read(root, task).stream()).toList();
    }

    /** Its lines. */
    public List<String> lines() {
        return text.lines().toList();
    }

    private static Optional<TaskSource> read(CourseRoot root, Task task) {
        Path file = root.learner().sources().resolve(task.file());
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            // Not Files.readString, which refuses what is no UTF-8: the compiler has its own word about that.
            String text = new String(RegularFile.bytes(file), StandardCharsets.UTF_8);
            return Optional.of(new TaskSource(task.number(), root.name(file), text));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
