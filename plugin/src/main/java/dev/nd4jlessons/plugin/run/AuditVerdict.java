package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means that a network was trained otherwise than the checked code trains it. */
final class AuditVerdict {
    private final Messages messages;
    private final Course course;
    private final String command;

    AuditVerdict(Surroundings here, String command) {
        this.messages = here.messages();
        this.course = here.course();
        this.command = command;
    }

    /** Why; empty if it was trained as it should be, or nobody looked. */
    Optional<String> words(@Nullable TrainingAudit audit) {
        return Optional.ofNullable(audit).map(TrainingAudit::fault).map(this::words);
    }

    /** That nobody looked, if it would have taken too long. */
    Optional<String> leftOut(@Nullable TrainingAudit audit) {
        boolean left = audit != null && audit.epochs() == 0 && audit.fault() == null;
        return left ? Optional.of(messages.get("audit.left-out")) : Optional.empty();
    }

    /** The results of {@code tasks}, of which those that training needs are worth nothing then. */
    List<TaskResult> devalue(List<TaskResult> tasks, @Nullable TrainingAudit audit) {
        Optional<String> why = words(audit);
        return why.isEmpty()
                ? tasks
                : tasks.stream().map(result -> devalued(result, why.get())).toList();
    }

    private TaskResult devalued(TaskResult result, String why) {
        Task task = course.task(result.task());
        boolean trains = task.lesson().equals(Course.TRAIN_MLP);
        return trains && result.status() == Status.PASSED
                ? TaskResultBuilder.builder(result)
                        .status(Status.FAILED)
                        .points(0)
                        .message(why)
                        .build()
                : result;
    }

    private String words(TrainingAudit.Fault fault) {
        String what = messages.get(
                "audit." + fault.kind(),
                Integer.toString(fault.epoch() + 1),
                Integer.toString(fault.step() + 1),
                Objects.requireNonNullElse(fault.tensor(), "") + fault.index(),
                value(fault.actual()),
                value(fault.expected()),
                Integer.toString(fault.found()),
                Integer.toString(fault.wanted()));
        return messages.get("verdict.audit", what, messages.get("audit.look", command));
    }

    private String value(@Nullable Double value) {
        return value == null ? messages.get("audit.no-number") : String.format(Locale.ROOT, "%.8g", value);
    }
}
