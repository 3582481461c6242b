package dev.nd4jlessons.course;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The task catalogue: every task of the course, in the order of their numbers.
 *
 * <p>It is data, in {@code tasks.json} beside this class.
 *
 * @param path the lessons that have tasks, in the order in which a learner is led through them
 */
public record Course(List<String> path, List<Task> tasks) {
    /** The lesson whose goal describes the machine. */
    public static final String DEVICE_CHECK = "device-check";

    /** The lesson whose goal times matrix products. */
    public static final String MATMUL_BENCHMARK = "matmul-benchmark";

    /** The lesson whose goal checks and trains the network. */
    public static final String TRAIN_MLP = "train-mlp";

    /** Not a lesson, but reported like one: all tasks at once. */
    public static final String GRADE = "grade";

    private static final Course SHIPPED = read();

    /** The course as it is shipped. */
    public static Course load() {
        return SHIPPED;
    }

    /** The lessons, in the order in which they are taken. */
    public List<String> lessons() {
        return List.of(DEVICE_CHECK, MATMUL_BENCHMARK, TRAIN_MLP);
    }

    /** The tasks of one lesson; for {@link #GRADE} all of them. */
    public List<Task> tasksOf(String lesson) {
        return tasks.stream()
                .filter(task -> lesson.equals(GRADE) || task.lesson().equals(lesson))
                .toList();
    }

    /** All tasks in the order in which a learner is led through them. */
    public List<Task> tasksOnPath() {
        return path.stream().flatMap(lesson -> tasksOf(lesson).stream()).toList();
    }

    /** The task with this number. */
    public Task task(String number) {
        return tasks.stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No task has the number " + number));
    }

    private static Course read() {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Course.class.getResourceAsStream("tasks.json")), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Course.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
