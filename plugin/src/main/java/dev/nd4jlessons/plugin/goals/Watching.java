package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.console.Keyboard;
import dev.nd4jlessons.plugin.console.Sheet;
import dev.nd4jlessons.plugin.desktop.Browser;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.WarmLauncher;
import dev.nd4jlessons.plugin.fork.WorkerFolders;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.plugin.run.TaskChecking;
import dev.nd4jlessons.plugin.watch.Signals;
import dev.nd4jlessons.plugin.watch.SourceWatch;
import dev.nd4jlessons.plugin.watch.Watch;
import dev.nd4jlessons.plugin.watch.WatchView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts the watch together: the JVM that stays, the sources, the keys, the screen. */
final class Watching {
    private static final int END = -1;

    private final Surroundings here;
    private final Desk desk;
    private final List<ForkArtifact> artifacts;
    private final boolean live;
    private final Runnable training;
    private final Reading reading;
    private final Signals signals = new Signals();

    /**
     * Watches the tasks of {@code desk}.
     *
     * @param artifacts for checks on the CPU
     * @param live whether a terminal can be cleared and gives its keys
     * @param training checks and trains as the lesson's goal does
     * @param reading opens the lessons' pages
     */
    Watching(Desk desk, List<ForkArtifact> artifacts, boolean live, Runnable training, Reading reading) {
        this.here = desk.here();
        this.desk = desk;
        this.artifacts = artifacts;
        this.live = live;
        this.training = training;
        this.reading = reading;
    }

    /** Watches until somebody ends it. */
    void run() {
        // Another watch in this course has a folder of its own.
        try (RunFolder folder = RunFolder.open(here.root().workFolder("watch"))) {
            Path classes = folder.path().resolve("classes");
            try (WarmLauncher launcher = launcher(classes);
                    SourceWatch sources = new SourceWatch(here.root().learner().sources(), signals::saved)) {
                launcher.warmUp();
                sources.start();
                watch(classes, launcher);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }

    private WarmLauncher launcher(Path classes) {
        return new WarmLauncher(
                Machine.current(),
                TaskChecking.paths(here, classes, artifacts),
                here.root().path(),
                new WorkerFolders(here.root().workFolder("watch")),
                signals::isCheckGivenUp);
    }

    private void watch(Path classes, WarmLauncher launcher) throws InterruptedException {
        Optional<Keyboard> keyboard = live ? Keyboard.open(this::pressed) : Optional.empty();
        if (keyboard.isEmpty()) {
            endWithInput();
        }
        try {
            String sources = here.root().name(here.root().learner().sources());
            Sheet sheet = new Sheet(desk.out(), here.messages(), live);
            WatchView view = new WatchView(sheet, here.messages(), sources, keyboard.isPresent());
            TaskChecking checking = new TaskChecking(here, artifacts, classes, launcher);
            new Watch(desk, checking, classes, signals, view, actions()).run();
        } finally {
            keyboard.ifPresent(Keyboard::close);
        }
    }

    private Watch.Actions actions() {
        return new Watch.Actions() {
            @Override
            public void train() {
                training.run();
            }

            @Override
            public String openPage(Task task) {
                return reading.open(Optional.of(task));
            }

            @Override
            public String openReport() {
                Path page = here.root()
                        .reportFolder(here.settings().reportDirectory())
                        .resolve("index.html");
                if (!Files.exists(page)) {
                    return here.messages().get("watch.no-report");
                }
                return Browser.ofThisMachine(here.messages())
                        .open(page)
                        .orElseGet(() -> here.messages().get("watch.opened", page));
            }
        };
    }

    private void pressed(int key) {
        if (key == END) {
            signals.end();
        } else {
            signals.key((char) key);
        }
    }

    /** Without keys: what was begun is finished once there is nothing to read any more. */
    private void endWithInput() {
        Thread thread = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException noInput) {
                        // As good as its end.
                    }
                    signals.end();
                },
                "lessons-watch-input");
        thread.setDaemon(true);
        thread.start();
    }
}
