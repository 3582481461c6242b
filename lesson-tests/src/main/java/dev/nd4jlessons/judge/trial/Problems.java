package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.check.ImplementationException;
import dev.nd4jlessons.junit.ChildFirstClassLoader;

import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.events.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what learner's code threw into a {@link Problem}. */
public final class Problems {
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
    public static Problem thrown(Throwable thrown, String task) {
        if (thrown instanceof Stopped stopped) {
            return stopped.problem();
        }
        String location = location(thrown);
        if (thrown instanceof TaskNotWritten missing) {
            Problem.Kind kind = missing.task().equals(task) ? Problem.Kind.NOT_WRITTEN : Problem.Kind.BLOCKED;
            return new Problem(kind, List.of(missing.task()), location, List.of());
        }
        if (thrown instanceof ImplementationException notUsable) {
            List<String> values = List.of(notUsable.className(), message(notUsable.getCause()));
            return new Problem(Problem.Kind.NOT_LOADED, values, null, stack(thrown));
        }
        List<String> values = List.of(thrown.getClass().getName(), message(thrown));
        return new Problem(Problem.Kind.THREW, values, location, stack(thrown));
    }

    private static @Nullable String location(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(Problems::inTaskClass)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(null);
    }

    private static boolean inTaskClass(StackTraceElement frame) {
        return ChildFirstClassLoader.isTaskClass(frame.getClassName());
    }

    /** Empty if there is none. An exception of learner's own may fail when it is asked for its message. */
    private static String message(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        String message;
        try {
            message = Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (RuntimeException | Error e) {
            message = e.getClass().getName();
        }
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + " …";
    }

    private static String heading(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static List<String> stack(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(thrown));
        Arrays.stream(thrown.getStackTrace()).limit(MAX_FRAMES).forEach(frame -> lines.add("    at " + frame));
        Throwable cause = thrown.getCause();
        if (cause != null && cause != thrown) {
            lines.add("Caused by: " + heading(cause));
            Arrays.stream(cause.getStackTrace()).limit(MAX_FRAMES).forEach(frame -> lines.add("    at " + frame));
        }
        return lines;
    }
}
