package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.util.List;

/**
 * A lesson to run.
 *
 * @param name as {@link Course} names it
 * @param tasks that it checks, in order
 * @param trains whether it trains the network once its tasks are right
 */
public record Lesson(String name, List<Task> tasks, boolean trains) {
    /** The lesson of this name. */
    public static Lesson of(Course course, String name) {
        boolean trains = name.equals(Course.TRAIN_MLP) || name.equals(Course.GRADE);
        return new Lesson(name, course.tasksOf(name), trains);
    }

    /** The numbers of its tasks. */
    public List<String> numbers() {
        return tasks.stream().map(Task::number).toList();
    }

    /** Whether it is {@code other}. */
    public boolean is(String other) {
        return name.equals(other);
    }
}
