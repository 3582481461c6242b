package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.channel.Thrown;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what learner's code threw into a {@link Problem}. */
public final class Problems {
    private static final Set<String> TASK_CLASSES =
            Course.load().tasks().stream().map(Task::className).collect(Collectors.toUnmodifiableSet());

    private static final int MAX_FRAMES = 40;
    private static final int MAX_MESSAGE = 500;

    private Problems() {}

    /** A problem without a place in learner's code. */
    static Problem of(Problem.Kind kind, String... values) {
        return new Problem(kind, List.of(values), null, List.of());
    }

    /**
     * What {@code thrown} means while {@code task} is checked: not written, blocked by another task, not loadable, or
     * an exception of the learner's code, with the first line of a task class that it passed through.
     */
    public static Problem thrown(Thrown thrown, String task) {
        String location = location(thrown);
        if (thrown.task() != null) {
            Problem.Kind kind = thrown.task().equals(task) ? Problem.Kind.NOT_WRITTEN : Problem.Kind.BLOCKED;
            return new Problem(kind, List.of(thrown.task()), location, List.of());
        }
        if (thrown.missing() != null) {
            List<String> values = List.of(thrown.missing(), message(thrown));
            return new Problem(Problem.Kind.NOT_LOADED, values, null, stack(thrown));
        }
        List<String> values = List.of(thrown.className(), message(thrown));
        return new Problem(Problem.Kind.THREW, values, location, stack(thrown));
    }

    /** Whether {@code name} is a task's class or one nested in it. */
    public static boolean isTaskClass(String name) {
        int nested = name.indexOf('$');
        return TASK_CLASSES.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private static @Nullable String location(Thrown thrown) {
        return thrown.frames().stream()
                .filter(frame -> isTaskClass(frame.className()))
                .findFirst()
                .map(frame -> frame.file() + ":" + frame.line())
                .orElse(null);
    }

    private static String message(Thrown thrown) {
        String message = thrown.message();
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + " …";
    }

    private static String heading(Thrown thrown) {
        String message = message(thrown);
        return thrown.className() + (message.isEmpty() ? "" : ": " + message);
    }

    private static List<String> stack(Thrown thrown) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(thrown));
        addFrames(lines, thrown);
        Thrown cause = thrown.cause();
        if (cause != null) {
            lines.add("Caused by: " + heading(cause));
            addFrames(lines, cause);
        }
        return lines;
    }

    private static void addFrames(List<String> lines, Thrown thrown) {
        thrown.frames().stream().limit(MAX_FRAMES).forEach(frame -> lines.add("    at " + frame));
    }
}
