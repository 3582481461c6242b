package dev.nd4jlessons.fork;

import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Learner's code returned something that the lesson cannot go on with. */
final class LearnerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A StackOverflowError has a thousand frames, and the first few tell it all. */
    private static final int STACK_LINES = 40;

    private final transient Problem problem;

    LearnerFault(Problem.Kind kind, String... values) {
        super(kind + " " + String.join(", ", values));
        problem = new Problem(kind, List.of(values), null, List.of());
    }

    Problem problem() {
        return problem;
    }

    /** What was thrown outside a check, as a problem: learner's code where a frame is in a task's class. */
    static Problem problemOf(Throwable thrown) {
        List<String> stack = Arrays.stream(thrown.getStackTrace())
                .limit(STACK_LINES)
                .map(StackTraceElement::toString)
                .toList();
        if (thrown instanceof TaskNotWritten notWritten) {
            return new Problem(Problem.Kind.NOT_WRITTEN, List.of(notWritten.task()), location(thrown), stack);
        }
        List<String> values = List.of(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        return new Problem(Problem.Kind.THREW, values, location(thrown), stack);
    }

    private static @Nullable String location(Throwable thrown) {
        Set<String> taskClasses =
                Course.load().tasks().stream().map(Task::className).collect(Collectors.toSet());
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> taskClasses.contains(frame.getClassName().split("\\$", 2)[0]))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse(null);
    }
}
