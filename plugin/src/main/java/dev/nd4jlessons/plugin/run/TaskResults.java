package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each task, from what was measured of it or from what kept it from being measured. */
final class TaskResults {
    private final CourseRoot root;
    private final CourseRoot.Module module;
    private final Messages messages;
    private final Messages checkMessages;
    private final StopMessage stopMessage;

    TaskResults(Surroundings here, StopMessage stopMessage) {
        this.root = here.root();
        this.module = here.implementation();
        this.messages = here.messages();
        this.checkMessages = here.checkMessages();
        this.stopMessage = stopMessage;
    }

    /** One result for each of {@code tasks}. */
    List<TaskResult> of(List<Task> tasks, Evidence evidence) {
        return tasks.stream().map(task -> of(task, evidence)).toList();
    }

    /** One result for each of {@code tasks} that has been checked. */
    List<TaskResult> answered(List<Task> tasks, Evidence evidence) {
        return tasks.stream()
                .filter(task -> evidence.hasAnswer(task.number()))
                .map(task -> of(task, evidence))
                .toList();
    }

    /** The result of a task that was checked. */
    TaskResult of(Task task, Check check) {
        String place = TaskLocation.of(task, Judge.method(task, check), root, module);
        return Judge.judge(task, check, place, checkMessages);
    }

    /** The result of a task that is {@code status} for a reason outside its check. */
    TaskResult of(Task task, Status status, String message) {
        return TaskResultBuilder.builder()
                .task(task.number())
                .name(task.name())
                .status(status)
                .message(message)
                .location(location(task))
                .points(0)
                .maxPoints(task.points())
                .build();
    }

    private TaskResult of(Task task, Evidence evidence) {
        Check check = evidence.checks().get(task.number());
        if (check != null) {
            return of(task, check);
        }
        ForkResult stop = evidence.stops().get(task.number());
        if (stop != null) {
            return of(task, Status.ERROR, stopMessage.of(stop, location(task)));
        }
        String key = evidence.tasksNotReached().contains(task.number()) ? "task.no-time" : "task.not-checked";
        return of(task, Status.ERROR, messages.get(key, task.number(), task.name()));
    }

    private @Nullable String location(Task task) {
        return TaskLocation.of(task, root, module);
    }
}
