package dev.nd4jlessons.results;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was measured of a task into a verdict, points and words. Nothing that learner's code says counts. */
public final class Judge {
    /** The catalogue of the words that {@link #judge} needs, for {@link Messages}. */
    public static final String MESSAGES = "dev.nd4jlessons.judge.messages";

    /** What methods that the lessons give return, by the name it has in a check. */
    private static final Map<String, String> METHODS =
            Map.of("y", "forward", "loss", "forward", "logits", "logits", "parameters()", "parameters");

    /** Problems of what a method returned; their first value names it. */
    private static final Set<Problem.Kind> RETURNED = EnumSet.of(
            Problem.Kind.NULL,
            Problem.Kind.WRONG_SHAPE,
            Problem.Kind.WRONG_TYPE,
            Problem.Kind.NOT_FINITE,
            Problem.Kind.ALIASED,
            Problem.Kind.PARAMETERS);

    private Judge() {}

    /** How a check ended: passed only if something was compared, and every element of it is within tolerance. */
    public static Status status(Check check) {
        Problem problem = check.problem();
        if (problem != null) {
            return switch (problem.kind()) {
                case NOT_WRITTEN -> Status.NOT_STARTED;
                case BLOCKED -> Status.BLOCKED;
                default -> Status.FAILED;
            };
        }
        if (check.parts().isEmpty()) {
            return Status.ERROR;
        }
        return check.parts().stream().allMatch(Check.Part::withinTolerance) ? Status.PASSED : Status.FAILED;
    }

    /**
     * The method that {@code check} found wrong: mostly the one to be written, but one that the lessons give if what that
     * one returns is wrong.
     */
    public static String method(Task task, Check check) {
        String own = task.name().substring(task.name().lastIndexOf('.') + 1);
        Problem problem = check.problem();
        if (status(check) != Status.FAILED) {
            return own;
        }
        if (problem != null && check.diagnosis() == null) {
            return RETURNED.contains(problem.kind())
                    ? METHODS.getOrDefault(problem.values().get(0), own)
                    : own;
        }
        return METHODS.getOrDefault(Findings.shown(check).name().replace(" (float)", ""), own);
    }

    /**
     * The result of one task.
     *
     * @param location where {@link #method} is, as {@code path/Linear.java:41}; null where it is not known
     * @param messages the catalogue {@link #MESSAGES}
     */
    public static TaskResult judge(Task task, Check check, @Nullable String location, Messages messages) {
        Status status = status(check);
        String place = place(check.problem(), location);
        return TaskResultBuilder.builder()
                .task(task.number())
                .name(task.name())
                .status(status)
                .maxRelativeError(largestError(check))
                .diagnosis(diagnosis(check))
                .message(new Wording(task, check, place == null ? task.file() : place, messages).of(status))
                .location(place)
                .points(status == Status.PASSED ? task.points() : 0)
                .maxPoints(task.points())
                .parts(check.parts())
                .stack(check.problem() == null ? List.of() : check.problem().stack())
                .explanation(check.explanation())
                .build();
    }

    /** The line where it happened, if that is in the file where the task is written; else where the task is. */
    private static @Nullable String place(@Nullable Problem problem, @Nullable String location) {
        if (problem == null || problem.location() == null) {
            return location;
        }
        if (location == null) {
            return problem.location();
        }
        String path = location.replaceFirst(":\\d+$", "");
        String happened = problem.location().replaceFirst(":\\d+$", "");
        boolean sameFile = path.equals(happened) || path.endsWith("/" + happened) || path.endsWith("\\" + happened);
        return sameFile ? path + problem.location().substring(happened.length()) : location;
    }

    private static @Nullable String diagnosis(Check check) {
        Check.Diagnosis recognised = check.diagnosis() == null ? check.partly() : check.diagnosis();
        return recognised == null ? null : recognised.id();
    }

    /** None where the verdict is about a problem: what was right or wrong before it is not why the task failed. */
    private static @Nullable Double largestError(Check check) {
        if (check.problem() != null && check.diagnosis() == null) {
            return null;
        }
        List<@Nullable Double> errors =
                check.parts().stream().map(Check.Part::maxRelativeError).toList();
        return errors.contains(null)
                ? null
                : errors.stream().filter(Objects::nonNull).max(Double::compare).orElse(null);
    }
}
