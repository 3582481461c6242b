package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.loop.Hints;
import dev.nd4jlessons.plugin.loop.TaskList;
import dev.nd4jlessons.plugin.progress.Recorder;
import dev.nd4jlessons.plugin.progress.SourceText;
import dev.nd4jlessons.plugin.run.TaskChecking;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The loop of save, see, next: what was saved is compiled and checked, and a task that passes leads to the next one.
 *
 * <p>It runs in one thread, which takes {@link Signals} one by one.
 */
public final class Watch {
    static final char QUIT = 'q';

    private final Desk desk;
    private final TaskChecking checking;
    private final CompiledTasks compiled;
    private final Signals signals;
    private final WatchView view;
    private final Actions actions;
    private Task focus;
    private boolean focusIsChosen;

    /** What keys start beside the watch itself. */
    public interface Actions {
        /** Checks and trains, as the lesson's goal does; throws as that does. */
        void train();

        /** Opens the report; returns what there is to say about it. */
        String openReport();
    }

    /** Watches the tasks of {@code desk}; {@code classes} is where {@code checking} compiles to. */
    public Watch(Desk desk, TaskChecking checking, Path classes, Signals signals, WatchView view, Actions actions) {
        this.desk = desk;
        this.checking = checking;
        this.compiled = new CompiledTasks(desk.here().course(), classes);
        this.signals = signals;
        this.view = view;
        this.actions = actions;
        this.focus = first();
        this.focusIsChosen = desk.here().settings().task() != null;
    }

    /** Checks what is there, then whatever is saved, until somebody ends it. */
    public void run() throws InterruptedException {
        round(this::written);
        while (true) {
            Signals.Signal signal = signals.take();
            if (signal instanceof Signals.Saved) {
                round(this::toCheck);
            } else if (signal instanceof Signals.Key key && key.letter() != QUIT) {
                pressed(key.letter());
            } else {
                view.ended();
                return;
            }
        }
    }

    private void pressed(char key) {
        switch (key) {
            case 'h' -> new Hints(desk).print(focus.number());
            case 'l' -> new TaskList(desk).print();
            case 'r' -> train();
            case 'o' -> view.say(actions.openReport());
            default -> {
                // What the keys are is shown again.
            }
        }
        view.keys();
    }

    private void train() {
        try {
            actions.train();
        } catch (FixableException | EnvironmentException e) {
            view.say(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private interface Choice {
        List<Task> tasks() throws IOException;
    }

    private void round(Choice choice) {
        signals.checkBegins();
        Recorder recorder = new Recorder(
                desk.progress(), desk.here().course().tasks(), desk.here().root());
        TaskChecking.CompilerAnswer answer = checking.compile();
        view.warn(answer.warnings());
        if (!answer.worked()) {
            recorder.record(checking.notCompiled(answer));
            view.notCompiled(answer.words());
            return;
        }
        List<Task> tasks = chosen(choice);
        view.checking(tasks);
        Optional<List<TaskResult>> results = checking.check(tasks, view::printed);
        results.ifPresent(known -> {
            compiled.keep();
            recorder.record(known);
            show(known);
        });
    }

    private List<Task> chosen(Choice choice) {
        try {
            compiled.read();
            return choice.tasks();
        } catch (IOException e) {
            throw new EnvironmentException(desk.here().messages().get("fork.failed", e), e);
        }
    }

    private void show(List<TaskResult> results) {
        Task checked = focus;
        Optional<Task> next = isLeft(checked, results) ? next() : Optional.of(checked);
        focus = next.orElse(checked);
        view.results(results.stream().map(this::worded).toList(), checked, next, desk.standings());
    }

    private TaskResult worded(TaskResult result) {
        Task task = desk.here().course().task(result.task());
        return TaskResultBuilder.builder(result)
                .message(desk.said(result.message(), task))
                .build();
    }

    /** Once it passes; also for what is wrong elsewhere, while nobody has chosen a task that is still to be begun. */
    private boolean isLeft(Task checked, List<TaskResult> results) {
        return results.stream()
                .filter(result -> result.task().equals(checked.number()))
                .map(TaskResult::status)
                .anyMatch(status -> status == Status.PASSED || (status == Status.NOT_STARTED && !focusIsChosen));
    }

    /** The task that was asked for, else the next one, else any. */
    private Task first() {
        String asked = desk.here().settings().task();
        return asked == null
                ? next().orElse(desk.here().course().tasks().get(0))
                : desk.here().course().task(asked);
    }

    private Optional<Task> next() {
        return desk.standings().next().map(standing -> standing.task());
    }

    /** What is written at all, and the task to begin with. */
    private List<Task> written() {
        return focusAnd(desk.here().course().tasks());
    }

    /** What was saved, and what depends on it; the focus moves to a task whose own file is another. */
    private List<Task> toCheck() {
        List<Task> edited = compiled.edited();
        focusIsChosen |= !edited.isEmpty();
        if (!edited.isEmpty() && !edited.contains(focus)) {
            focus = edited.get(0);
        }
        return focusAnd(compiled.affected());
    }

    private List<Task> focusAnd(List<Task> others) {
        List<Task> tasks = new ArrayList<>(List.of(focus));
        others.stream().filter(task -> !task.equals(focus) && isWritten(task)).forEach(tasks::add);
        return tasks;
    }

    private boolean isWritten(Task task) {
        Path file = desk.here().root().learner().sources().resolve(task.file());
        return !SourceText.of(file).isUnwritten(task.number());
    }
}
