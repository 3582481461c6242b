package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Explanation;
import dev.nd4jlessons.plugin.report.stepper.Stepper;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task and its check.
 *
 * @param anchor what links to it, {@code task-3.1}
 * @param state its status for style sheet and icons
 * @param location where there is something to do; null if nothing is, or the message says where
 * @param place the file and line, without folders; null where not known
 * @param open whether the comparison is shown without being asked for, since it is what went wrong
 * @param paper the smallest case that is wrong; null if there is none
 * @param microscopes its gradients element by element
 * @param stepper the smallest case that is wrong, step by step; null if it is not of a kind that can be
 */
public record TaskView(
        String number,
        String name,
        String anchor,
        String state,
        Prose message,
        @Nullable String location,
        @Nullable String place,
        int points,
        int maxPoints,
        @Nullable Double maxRelativeError,
        List<Check.Part> parts,
        List<String> stack,
        boolean open,
        @Nullable PaperView paper,
        List<MicroscopeView> microscopes,
        @Nullable Stepper stepper) {
    /** What a page shows of a task's result. */
    public static TaskView of(TaskResult task, Text text) {
        Explanation how = task.explanation();
        return new TaskView(
                task.task(),
                task.name(),
                "task-" + task.task(),
                Text.state(task.status()),
                message(task),
                place(task),
                task.location() == null ? null : task.location().replaceFirst("^.*/", ""),
                task.points(),
                task.maxPoints(),
                task.maxRelativeError(),
                started(task) ? task.parts() : List.of(),
                task.stack(),
                task.status() == Status.FAILED,
                how == null || how.counterexample() == null ? null : PaperView.of(how.counterexample()),
                how == null ? List.of() : microscopes(how, text),
                how == null || how.counterexample() == null
                        ? null
                        : Stepper.of(how.counterexample(), "task-" + task.task()));
    }

    private static List<MicroscopeView> microscopes(Explanation how, Text text) {
        return how.microscopes().stream()
                .map(seen -> MicroscopeView.of(seen, text))
                .toList();
    }

    /** What forward does was compared even so, and is right: it is given. */
    private static boolean started(TaskResult task) {
        return task.status() != Status.NOT_STARTED && task.status() != Status.BLOCKED;
    }

    /** How many elements were compared. */
    public long elements() {
        return parts.stream().mapToLong(Check.Part::elements).sum();
    }

    /** What the page does not say anyway: a state and a place have their own signs, a comparison its own line. */
    private static Prose message(TaskResult task) {
        Prose whole = Prose.of(task.message());
        return switch (task.status()) {
            case PASSED -> task.parts().isEmpty() ? whole : Prose.of("");
            case NOT_STARTED -> task.location() == null ? whole : Prose.of("");
            case BLOCKED -> whole.opening();
            case FAILED, ERROR -> task.explanation() == null ? whole : whole.withoutVerbatim();
        };
    }

    private static @Nullable String place(TaskResult task) {
        String location = task.location();
        boolean done = task.status() == Status.PASSED;
        boolean named = task.status() != Status.NOT_STARTED
                && location != null
                && task.message().contains(location);
        return done || named ? null : location;
    }
}
