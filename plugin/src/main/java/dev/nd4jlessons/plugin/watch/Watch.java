package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.loop.Hints;
import dev.nd4jlessons.plugin.loop.TaskList;
import dev.nd4jlessons.plugin.progress.Recorder;
import dev.nd4jlessons.plugin.run.TaskChecking;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.io.IOException;
import java.nio.file.Path;
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

    /** How often a round begins anew because its sources were saved meanwhile; whoever saves all the time sees one even so. */
    private static final int REPEATS = 3;

    private final Desk desk;
    private final TaskChecking checking;
    private final CompiledTasks compiled;
    private final Signals signals;
    private final WatchView view;
    private final Actions actions;
    private final Focus focus;
    private boolean trained;

    /** What keys start beside the watch itself. */
    public interface Actions {
        /** Checks and trains, as the lesson's goal does; throws as that does. */
        void train();

        /** Opens the report; returns what there is to say about it. */
        String openReport();

        /** Opens the lesson's page where it speaks of {@code task}; returns what there is to say about it. */
        String openPage(Task task);
    }

    /** Watches the tasks of {@code desk}; {@code classes} is where {@code checking} compiles to. */
    public Watch(Desk desk, TaskChecking checking, Path classes, Signals signals, WatchView view, Actions actions) {
        this.desk = desk;
        this.checking = checking;
        this.compiled = new CompiledTasks(desk.here().course(), classes);
        this.signals = signals;
        this.view = view;
        this.actions = actions;
        this.focus = new Focus(desk, compiled);
    }

    /** Checks what is there, then whatever is saved, until somebody ends it. */
    public void run() throws InterruptedException {
        round(focus::written);
        while (true) {
            Signals.Signal signal = signals.take();
            if (signal instanceof Signals.Saved) {
                round(focus::saved);
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
            case 'h' -> new Hints(desk).print(focus.task().number());
            case 'p' -> attempt(() -> view.say(actions.openPage(focus.task())));
            case 'l' -> new TaskList(desk).print(focus.task());
            case 'r' -> attempt(this::train);
            case 'o' -> view.say(actions.openReport());
            default -> {
                // What the keys are is shown again.
            }
        }
        view.keys();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (FixableException | EnvironmentException e) {
            view.say(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private void train() {
        boolean whole = desk.standings().allPass(Course.TRAIN_MLP);
        actions.train();
        trained = whole;
        if (whole) {
            desk.standings().next().ifPresent(view::afterTraining);
        }
    }

    private interface Choice {
        List<Task> tasks() throws IOException;
    }

    private void round(Choice choice) {
        for (int left = REPEATS; !isOver(choice, left == 0); left--) {
            // The sources were saved while it went on: its lines would be those of another text.
        }
    }

    /** Goes one round; whether what it showed is of the sources as they are, or it is the {@code last} try. */
    private boolean isOver(Choice choice, boolean last) {
        signals.checkBegins();
        Recorder recorder = new Recorder(
                desk.progress(), desk.here().course().tasks(), desk.here().root());
        TaskChecking.CompilerAnswer answer = checking.compile();
        if (!last && !recorder.isUpToDate()) {
            return false;
        }
        view.warn(answer.warnings());
        if (answer.worked()) {
            return isChecked(choice, recorder, last);
        }
        recorder.record(checking.notCompiled(answer));
        view.notCompiled(answer.words());
        return true;
    }

    private boolean isChecked(Choice choice, Recorder recorder, boolean last) {
        List<Task> tasks = chosen(choice);
        view.checking(tasks);
        Optional<List<TaskResult>> results = checking.check(tasks, view::printed);
        if (results.isEmpty()) {
            return true;
        }
        compiled.keep();
        recorder.record(results.get());
        if (!last && !recorder.isUpToDate()) {
            return false;
        }
        show(results.get());
        return true;
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
        Task checked = focus.task();
        Optional<Task> next = focus.moveOn(results);
        trained &= desk.standings().allPass(Course.TRAIN_MLP);
        view.results(results.stream().map(this::worded).toList(), checked, next, desk.standings(), trained);
    }

    private TaskResult worded(TaskResult result) {
        Task task = desk.here().course().task(result.task());
        return TaskResultBuilder.builder(result)
                .message(desk.said(result.message(), task))
                .build();
    }
}
